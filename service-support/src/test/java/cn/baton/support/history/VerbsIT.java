package cn.baton.support.history;

import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Versioned;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.testing.BatonServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class VerbsIT {

    private static final Caller LI = Caller.service("li");

    private record PlotView(long version, String owner) implements Versioned {}

    private static final class Plot {

        private final UUID id = UUID.randomUUID();
        private long version;
        private String owner = "li";

        void sell(String to) {
            owner = to;
            version++;
        }

        UUID id() {
            return id;
        }

        PlotView view() {
            return new PlotView(version, owner);
        }
    }

    @Inject
    Journal journal;

    private final Plot plot = new Plot();
    private final List<PlotView> announced = new ArrayList<>();
    private Verbs<Plot, PlotView> verbs;

    @BeforeEach
    void set() {
        verbs = journal.verbs("plot", Plot::id, Plot::view, LocalizedText.of("没有此地块", "There is no such plot"));
    }

    @Test
    void whatIsNotFoundIsA404InItsOwnWords() {
        assertThatThrownBy(() -> verbs.require(Optional.empty()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
                    assertThat(problem.detail().english()).isEqualTo("There is no such plot");
                });
    }

    @Test
    void aChangeIsEnteredAndAnnouncedInItsNewVersion() {
        PlotView sold = change(0, each -> each.sell("wang"));

        assertThat(sold).isEqualTo(new PlotView(1, "wang"));
        assertThat(announced).containsExactly(sold);
        assertThat(history()).singleElement().satisfies(entry -> {
            assertThat(entry.version()).isEqualTo(1);
            assertThat(entry.verb()).isEqualTo("sell");
            assertThat(entry.who()).isEqualTo("li");
            assertThat(entry.before()).containsEntry("owner", "li");
            assertThat(entry.after()).containsEntry("owner", "wang");
        });
    }

    @Test
    void nothingIsDoneToAVersionThatTheCallerHasNotSeen() {
        assertThatThrownBy(() -> change(7, each -> each.sell("wang")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE_VERSION));

        assertThat(plot.owner).isEqualTo("li");
        assertThat(history()).isEmpty();
    }

    @Test
    void whatChangedNothingLeavesNoTrace() {
        change(0, each -> {});

        assertThat(announced).isEmpty();
        assertThat(history()).isEmpty();
    }

    @Test
    void aVerbMayAnnounceNothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            verbs.create(plot, "list", LI);
            verbs.change(plot, ExpectedVersion.of(0), "sell", LI, each -> each.sell("wang"));
            verbs.change(plot, "sell", LI, each -> each.sell("zhao"));
        });

        assertThat(history()).extracting(HistoryEntry::verb).containsExactly("list", "sell", "sell");
    }

    private PlotView change(long expected, Consumer<Plot> change) {
        return QuarkusTransaction.requiringNew()
                .call(() -> verbs.change(
                        plot, ExpectedVersion.of(expected), "sell", LI, change, (now, by) -> announced.add(now)));
    }

    private List<HistoryEntry> history() {
        return QuarkusTransaction.requiringNew()
                .call(() -> verbs.history(plot.id(), new PageRequest(10, null, null, false)))
                .items();
    }
}
