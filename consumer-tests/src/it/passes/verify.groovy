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

    // What perf-junit brings along is known, and small; the rest is the user's own JUnit.
    def classPath = suite.properties.property.find { it.@name == 'surefire.test.class.path' }.@value.text()
    def jars = classPath.split(File.pathSeparator).collect { new File(it).name }.findAll { it.endsWith('.jar') }
    def brought = jars.findAll { !(it ==~ /(junit|opentest4j|apiguardian).*/) }
            .collect { it.replaceAll(/-\d.*/, '').replaceAll(/^commons-(numbers|rng)-.*/, 'commons-$1') }
    assert brought as Set == ['perf-junit-core', 'HdrHistogram', 'jspecify', 'fastcsv',
            'commons-statistics-distribution', 'commons-numbers', 'commons-rng'] as Set

    assert suite.testcase[0].children().findAll { it.name() in ['failure', 'error', 'skipped'] }.isEmpty()
}
return true
