package cn.baton.project.exchange;

import cn.baton.project.registry.UpsertOutcome;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Imports projects, and is held up in the middle of writing them: at the first time that it sees a marked row. */
@ApplicationScoped
class HeldImport implements ImportKind {

    static final String NAME = "held";
    static final int HELD_AT = 250;

    private final ProjectImport projects;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Semaphore gate = new Semaphore(0);

    @Inject
    HeldImport(ProjectImport projects) {
        this.projects = projects;
    }

    boolean isHeld(String mark) {
        return held.contains(mark);
    }

    void letGo() {
        gate.release();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "项目";
    }

    @Override
    public List<SheetColumn> columns() {
        return projects.columns();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public List<String> identities(ImportRow row) {
        return projects.identities(row);
    }

    @Override
    public UpsertOutcome put(ImportRow row, Caller by) {
        if (row.number() == HELD_AT) {
            String mark = row.values().get("responsibleUnit").toString();
            if (held.add(mark)) {
                gate.acquireUninterruptibly();
            }
        }
        return projects.put(row, by);
    }
}
