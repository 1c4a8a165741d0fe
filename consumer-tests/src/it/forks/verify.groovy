import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

// One report of all forks and modules, and the crash is not passed over.
def report = new File(basedir, 'target/perf-report')
def runs = new JsonSlurper().parse(new File(report, 'report.json')).runs
def titles = runs.collect { it.test.title }.sort()
assert titles == ['FlakyTest#failsOnce', 'FlakyTest#failsOnce', 'OrdersTest#keepsItsPromise', 'StockTest#keepsItsPromise']
assert runs.collect { it.session.id }.unique().size() == 3: 'every class had a JVM of its own'
assert runs.collect { it.session.build }.unique().size() == 1: 'and all of them one build'

def index = new File(report, 'index.html').text
assert index.contains('run 1 of 2') && index.contains('run 2 of 2')
assert index.contains('CrashTest#diesUnderLoad: begun at ')
assert index.contains('1 result missing.')
assert new File(report, 'tests').list().size() == 4

// The rerun decides the test, as Surefire has it.
def flaky = new XmlSlurper().parse(new File(basedir, 'orders/target/surefire-reports/TEST-consumer.FlakyTest.xml'))
assert flaky.testcase[0].flakyFailure.size() == 1 && flaky.testcase[0].failure.isEmpty()
return true
