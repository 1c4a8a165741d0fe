package io.perfjunit.jdbc;

import io.perfjunit.VirtualUser;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Counts what is executed. On the thread that executes it. */
final class StatementListener implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when it has ended: one that never ends is no statement of a call that was answered.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        ServedCall.count();
        VirtualUser.current().or(VirtualUser::ofRunningLoad).ifPresent(user -> user.tally(SqlStatements.METRIC, 1));
    }
}
