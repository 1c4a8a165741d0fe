import groovy.xml.XmlSlurper

// On every line of JUnit: one test, one name, no failure.
for (version in ['5.12.2', '5.14.4', '6.1.3']) {
    def reports = new File(basedir, "target/junit-$version/surefire-reports")
    def suites = reports.listFiles({ dir, name -> name ==~ /TEST-.*\.xml/ } as FilenameFilter)
    assert suites?.length == 1: "JUnit $version: one report expected in $reports"

    def suite = new XmlSlurper().parse(suites[0])
    assert suite.testcase.size() == 1: "JUnit $version: one load is one test"
    assert suite.testcase[0].@name == 'holdsItsPromise': "JUnit $version: the name that CI histories go by"
    assert suite.testcase[0].@classname == 'consumer.PromiseTest'
    assert suite.testcase[0].children().findAll { it.name() in ['failure', 'error', 'skipped'] }.isEmpty()
}
return true
