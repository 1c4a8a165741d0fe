import groovy.xml.XmlSlurper

// On every line of JUnit: one test, one name, a failure (not an error) whose first line is the verdict.
for (version in ['5.12.2', '5.14.4', '6.1.3']) {
    def reports = new File(basedir, "target/junit-$version/surefire-reports")
    def suites = reports.listFiles({ dir, name -> name ==~ /TEST-.*\.xml/ } as FilenameFilter)
    assert suites?.length == 1: "JUnit $version: one report expected in $reports"

    def suite = new XmlSlurper().parse(suites[0])
    assert suite.testcase.size() == 1: "JUnit $version: one load is one test"
    assert suite.testcase[0].@name == 'holdsItsPromise': "JUnit $version: the name that CI histories go by"
    assert suite.testcase[0].@classname == 'consumer.PromiseTest'
    assert suite.testcase[0].error.isEmpty(): "JUnit $version: a broken promise is a failure, not an error"
    assert suite.testcase[0].failure.size() == 1

    def verdict = suite.testcase[0].failure[0].@message.text().readLines()[0]
    assert verdict.contains('p99') && verdict.contains('50 ms'): "JUnit $version: the first line is the verdict: $verdict"
}
return true
