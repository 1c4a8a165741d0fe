package io.perfjunit.report.figures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing malformed is ever ignored: every message names file, line, column, value and rule. */
class MalformedFilesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            users,mean_ms;10,abc                   | f.csv line 2: column mean_ms: "abc" is no number; numbers are written 1234.5
            users,mean_ms;10,1.234,5               | f.csv line 2: it has 3 cells, the header has 2
            users,mean_ms;10                       | f.csv line 2: it has 1 cell, the header has 2
            users,mean_ms;10,-5                    | f.csv line 2: column mean_ms: "-5" is negative
            users,mean_ms;10,NaN                   | f.csv line 2: column mean_ms: "NaN" is no number
            users,mean_ms;10,5 ms                  | f.csv line 2: column mean_ms: "5 ms" is no number
            users,mean_ms;10,9e30                  | f.csv line 2: column mean_ms: "9e30" is more milliseconds than a century has
            users,mean_ms;,5                       | f.csv line 2: column users: "" must not be empty
            users,mean_ms;0,5                      | f.csv line 2: column users: "0" must be more than 0
            users,mean_ms;10,5;10,6                | f.csv line 3: column users: "10" is there twice
            users,meen_ms;10,5                     | f.csv line 1: column "meen_ms" is none of a table of levels; the nearest that is known is mean_ms
            users,mean_ms,mean_ms;10,5,6           | f.csv line 1: column "mean_ms" is there twice
            users,,mean_ms;10,5,6                  | f.csv line 1: column 2 of the header has no name
            users;10                               | f.csv line 1: no column of figures; a table of levels needs one of requests
            users,error_rate;10,2.5                | f.csv line 2: column error_rate: "2.5" is a share from 0 to 1; 2.5 % is written 0.025
            users,requests,failures;10,5,6         | f.csv line 2: column failures: "6" is more than the 5 requests
            users,failures;10,6                    | f.csv line 2: column failures: "6" needs a number of requests beside it
            users,requests;10,5.5                  | f.csv line 2: column requests: "5.5" is no whole number of calls
            users,requests,failures,error_rate;10,100,5,0.5 | f.csv line 2: column error_rate: "0.5" does not agree with requests and failures
            users,p95_ms,p99_ms;10,50,40           | f.csv line 2: its times do not rise from the fastest over the percentiles to the slowest: 40 ms comes after 50 ms
            users,rate_per_s,mean_ms;10,5,5        | f.csv line 1: levels have users or rate_per_s, not both
            users,mean_ms                          | f.csv: it has a header and no rows
            user,mean_ms;10,5                      | f.csv line 1: its header "user,mean_ms" is that of no layout that is known
            user,mean_ms;10,5                      | column "user" may be meant as users
            name,value;a,5                         | none of the columns users, rate_per_s, endpoint, environment, load_class, Request Count, User Count is there
            endpoint,mean_ms_10_users;GET /a,5     | f.csv line 1: a table of endpoints needs two levels
            endpoint,mean_ms_10_users,men_ms_50_users;GET /a,5,6 | f.csv line 1: column "men_ms_50_users" is none of a table of endpoints; the nearest that is known is mean_ms_50_users
            endpoint,mean_ms_10_users,mean_ms_50_users;,5,6 | f.csv line 2: column endpoint: "" must not be empty
            endpoint,mean_ms_10_users,mean_ms_50_users;a,5,6;a,5,6 | f.csv line 3: column endpoint: "a" is there twice
            environment,p95_ms;dev,5;dev,6         | f.csv line 3: column environment: "dev" is there twice
            load_class,concurrency;light,5         | f.csv line 1: column throughput_low_per_s of an envelope is missing
            Type,Name,Request Count,Failure Count,Requests/s;GET,/a,1,0,1 | f.csv line 1: column Failures/s of Locust's _stats.csv is missing
            Type,Name,Request Count,Failure Count,Requests/s,Failure/s;GET,/a,1,0,1,0 | column Failures/s of Locust's _stats.csv is missing; "Failure/s" is there
            Type,Name,Request Count,Failure Count,Requests/s,Failures/s;GET,/a,1,0,1,0 | f.csv: it has no row Aggregated, with which Locust ends it: it is cut short
            Type,Name,Request Count,Failure Count,Requests/s,Failures/s;,Aggregated,1,x,1,0 | f.csv line 2: column Failure Count: "x" is no number
            {"metrics":{}}                         | f.csv: it is no summary of k6 with calls over HTTP: there is no metric http_req_duration
            {"metrics":{"http_req_duration":{"avg":"x"}}} | f.csv: http_req_duration.avg: "\\"x\\"" is no number from 0 on
            {"metrics":                            | f.csv: it is no JSON:
            {"schema":"perf-junit-run"}            | f.csv: it is a document of perf-junit, which knows more than figures: show or compare it
            """)
    void isTold(String file, String message) {
        assertThatThrownBy(() -> FigureFiles.of("f.csv", file.replace(';', '\n')))
                .isInstanceOf(UnreadableFiguresException.class)
                .hasMessageContaining(message.replace("\\\\", "\\").replace("\\\"x\\\"", "\"x\""));
    }

    @Test
    void anEmptyFileAndOneWithOtherSeparatorsAreTold() {
        assertThatThrownBy(() -> FigureFiles.of("f.csv", "")).hasMessageStartingWith("f.csv: it is empty");
        assertThatThrownBy(() -> FigureFiles.of("f.csv", "users;mean_ms\n10;5"))
                .hasMessage("f.csv line 1: one column \"users;mean_ms\"; columns are to be separated by commas");
        assertThatThrownBy(() -> FigureFiles.of("f.csv", "users,mean_ms\n\"10,5"))
                .hasMessageStartingWith("f.csv: it is no table of comma-separated values: ");
    }

    @Test
    void aMessageCannotSteerTheTerminal() {
        assertThatThrownBy(() -> FigureFiles.of("f.csv", "users,mean_ms\n10,\u001b[31m"))
                .hasMessageContaining("␛[31m");
    }
}
