package io.perfjunit.report;

import java.util.List;

/** Names and messages that try to get out of the format they are written in. */
public final class HostileNames {

    /** Each of them may be the name of a test, a class, a step, or the message of an exception. */
    public static final List<String> ALL = List.of(
            "<script>window.hacked=1</script>",
            "</script><script>window.hacked=1</script>",
            "</style><script>window.hacked=1</script>",
            "\"><img src=x onerror=\"window.hacked=1\">",
            "'><svg onload='window.hacked=1'>",
            "]]></title></svg><script>window.hacked=1</script>",
            "<!-- --!><script>window.hacked=1</script>",
            "${7*7} @{unsafe} #{x} %s %n {{x}}",
            "$unsafe{x} @template.page()",
            "javascript:window.hacked=1",
            "| pipes | and `backticks` and ``` fences ```",
            "*bold* _em_ [link](http://example.invalid) ![img](http://example.invalid/x.png) @someone #1",
            "\n::error file=a::injected\n::set-output name=x::y",
            "##[error]injected ##vso[task.complete result=Failed;]",
            "\u001b[2J\u001b[31mred\u0007\u009b31m",
            "line one\r\nline two\u2028line three\ttab",
            "\u202egnp.exe\u2066\u200f right to left",
            "../../../../etc/passwd",
            "..\\..\\windows\\system32",
            "/absolute",
            "C:\\CON",
            "nul\u0000byte",
            "trailing.",
            " ",
            "\ud83d\ude80 emoji and a lone \ud800 surrogate",
            "ß ẞ İ ı ǅ Ω漢字",
            "x".repeat(300),
            "&lt;b&gt; &amp; &#60;script&#62;",
            "=cmd|' /C calc'!A0");

    private HostileNames() {}
}
