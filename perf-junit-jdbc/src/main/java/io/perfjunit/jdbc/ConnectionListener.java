package io.perfjunit.jdbc;

import io.perfjunit.VirtualUser;
import java.time.Duration;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;

/** Times how long a connection was waited for, failures to get one included. On the thread that waits. */
final class ConnectionListener implements MethodExecutionListener {

    private static final String USER = "perf-junit.user";
    private static final String SINCE = "perf-junit.since";

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        if (isGetConnection(call)) {
            VirtualUser.current().or(VirtualUser::ofRunningLoad).ifPresent(user -> {
                call.addCustomValue(USER, user);
                call.addCustomValue(SINCE, user.clock().nanoTime());
            });
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (isGetConnection(call)) {
            VirtualUser user = call.getCustomValue(USER, VirtualUser.class);
            Long since = call.getCustomValue(SINCE, Long.class);
            if (user != null && since != null) {
                user.record(
                        SqlStatements.CONNECTION_WAIT,
                        Duration.ofNanos(user.clock().nanoTime() - since));
            }
        }
    }

    private static boolean isGetConnection(MethodExecutionContext call) {
        return call.getTarget() instanceof DataSource
                && call.getMethod().getName().equals("getConnection");
    }
}
