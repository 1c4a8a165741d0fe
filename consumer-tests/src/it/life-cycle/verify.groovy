import groovy.xml.XmlSlurper

// On every line of JUnit, in parallel mode: every load is a test of its own, none failed, and none ran beside another test.
for (version in ['5.12.2', '5.14.4', '6.1.3']) {
    def reports = new File(basedir, "target/junit-$version/surefire-reports")
    def suites = reports.listFiles({ dir, name -> name ==~ /TEST-.*\.xml/ } as FilenameFilter)
    assert suites?.length >= 1: "JUnit $version: no report in $reports"

    def cases = suites.collect { new XmlSlurper().parse(it) }.collectMany { it.testcase.collect() }
    assert cases.every { test -> test.children().findAll { it.name() in ['failure', 'error', 'skipped'] }.isEmpty() }
    // 1 load, 1 under load, 2 with arguments, 2 repeated, 8 plain, 1 nested, 2 on one instance.
    assert cases.size() == 17: "JUnit $version: ${cases.collect { it.@name.text() }}"
}
return true
