package cn.baton.support.sample;

import cn.baton.support.file.FileType;
import cn.baton.support.job.JobHandler;
import cn.baton.support.job.JobOutcome;
import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.sheet.SheetReader;
import com.arjuna.ats.jta.transaction.Transaction;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gets into whatever a worker can be stuck in, and says when it is out of it. */
@ApplicationScoped
public class StuckHandler implements JobHandler {

    public static final String KIND = "stuck";

    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;
    private final List<Integer> timeouts = new CopyOnWriteArrayList<>();
    private volatile boolean in;

    @Inject
    StuckHandler(AgroalDataSource dataSource, TransactionManager transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** @param in LOCK, INNER_LOCK, SHEET, COMPUTATION or TRANSACTIONS */
    public record Stuck(String in, String sheet) {}

    public boolean isIn() {
        return in;
    }

    /** Of every transaction that {@code TRANSACTIONS} has begun, in seconds. */
    public List<Integer> timeouts() {
        return timeouts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) throws Exception {
        Stuck stuck = job.request(Stuck.class);
        in = true;
        try {
            switch (stuck.in()) {
                case "LOCK" -> job.step(this::lock);
                case "INNER_LOCK" -> job.step(() -> job.apart(this::lock));
                case "SHEET" -> read(Path.of(stuck.sheet()));
                case "COMPUTATION" -> {
                    while (true) {
                        job.requireHeld();
                    }
                }
                default -> transactions(job);
            }
        } finally {
            in = false;
        }
    }

    private JobProgress lock() {
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("lock table note");
            return new JobProgress(null, 1, 1L, 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Path sheet) throws Exception {
        while (true) {
            try (SheetReader rows = SheetReader.open(sheet, FileType.XLSX)) {
                rows.forEachRemaining(row -> {});
            }
        }
    }

    private void transactions(JobRun job) {
        timeouts.clear();
        job.step(() -> {
            note();
            QuarkusTransaction.requiringNew().run(this::note);
            return new JobProgress(null, 1, 1L, 0);
        });
        job.apart(() -> {
            note();
            return null;
        });
        noteInOwn();
        job.complete(() -> {
            note();
            return new JobOutcome(null, List.of(), null);
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void noteInOwn() {
        note();
    }

    private void note() {
        try {
            timeouts.add(((Transaction) transactions.getTransaction()).getTimeout());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
