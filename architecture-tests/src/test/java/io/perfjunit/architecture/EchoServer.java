package io.perfjunit.architecture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Fails every request, and gives away in the answer all that it was sent: the worst that a service can do to whoever keeps secrets. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket listener;
    private final String cookie;

    /** @param cookie that it sets with every answer */
    EchoServer(String cookie) throws IOException {
        this.listener = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        this.cookie = cookie;
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            for (String said = read(in); !said.isEmpty(); said = read(in)) {
                out.write(answer(said).getBytes(ISO_8859_1));
                out.flush();
            }
        } catch (IOException gone) {
            // The client has what it wanted.
        }
    }

    private String answer(String said) {
        if (said.contains("/garbage")) {
            return "HTTP/one " + said.lines().findFirst().orElse("") + "\r\n\r\n";
        }
        if (said.contains("/away")) {
            String token = said.substring(said.indexOf("next=") + 5, said.indexOf(" HTTP/"));
            return "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/?token=" + token
                    + "\r\nContent-Length: 0\r\n\r\n";
        }
        return "HTTP/1.1 500 Failed\r\nSet-Cookie: " + cookie + "\r\nContent-Type: text/plain\r\nContent-Length: "
                + said.length() + "\r\n\r\n" + said;
    }

    /** Head and body as they came; empty at the end. */
    private static String read(BufferedReader in) throws IOException {
        StringBuilder said = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            said.append(line).append("\r\n");
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            said.append((char) in.read());
        }
        return said.toString();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "echo-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
