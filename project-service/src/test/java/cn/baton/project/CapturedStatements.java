package cn.baton.project;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The SQL that Hibernate sends, for tests that ask the database how it would answer it. */
@PersistenceUnitExtension
@ApplicationScoped
public class CapturedStatements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private final transient Set<String> statements = new ConcurrentSkipListSet<>();

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    public void forget() {
        statements.clear();
    }

    public List<String> selects() {
        return statements.stream().filter(sql -> sql.startsWith("select")).toList();
    }
}
