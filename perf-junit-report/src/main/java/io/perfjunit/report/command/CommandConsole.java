package io.perfjunit.report.command;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The standard streams of this process, in UTF-8: CI logs are, and a build agent without a locale would get question marks for
 * every mark else. Only consoles of Windows have character sets of their own, which newer JVMs tell.
 *
 * @param out standard output
 * @param err standard error
 */
record CommandConsole(PrintWriter out, PrintWriter err) {

    static CommandConsole ofThisProcess() {
        String told = System.getProperty("stdout.encoding");
        boolean isWindows = File.separatorChar == '\\';
        Charset charset = isWindows && told != null ? Charset.forName(told) : StandardCharsets.UTF_8;
        return new CommandConsole(writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset));
    }

    private static PrintWriter writer(FileDescriptor stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }
}
