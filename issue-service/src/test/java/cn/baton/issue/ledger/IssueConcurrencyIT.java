package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import static cn.baton.issue.ledger.IssueApiClient.ISSUES;
import static cn.baton.issue.ledger.IssueApiClient.announce;
import static cn.baton.issue.ledger.IssueApiClient.asInspector;
import static cn.baton.issue.ledger.IssueApiClient.get;
import static cn.baton.issue.ledger.IssueApiClient.issue;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** What holds when many act at once. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IssueConcurrencyIT {

    @Inject
    IssueService issues;

    @Inject
    Received received;

    @Test
    void theSameRequestSentFiftyTimesRaisesOneIssue() throws Exception {
        UUID project = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String body = issue(project, "MAJOR", "重复提交");

        List<String> ids = inParallel(50, () -> {
            AtomicReference<Response> answer = new AtomicReference<>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                answer.set(
                        asInspector().header("Idempotency-Key", key).body(body).post(ISSUES));
                return answer.get().statusCode() != 409;
            });
            return answer.get().then().statusCode(201).extract().path("id");
        });

        assertThat(ids).hasSize(50).containsOnly(ids.getFirst());
        asCityAdmin()
                .get(ISSUES + "?count=true&projectId=" + project)
                .then()
                .body("items.id", contains(ids.getFirst()))
                .body("total", equalTo(1));
    }

    @Test
    void everyIssueHasANumberOfItsOwn() throws Exception {
        UUID project = UUID.randomUUID();

        List<String> numbers = inParallel(20, () -> raise(project));

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("20[0-9]{2}-[0-9]{4,}"));
    }

    @Test
    void nobodyWaitsForTheNumberOfAnother() {
        UUID project = UUID.randomUUID();
        RaiseIssue told = new RaiseIssue(
                project, null, IssueCategory.LAND, IssueSeverity.NORMAL, IssueSource.REPORT, "尚未提交", null);

        QuarkusTransaction.begin();
        IssueView first = issues.raise(told, Ledger.ADMIN);
        String second = raise(UUID.randomUUID());
        QuarkusTransaction.commit();

        assertThat(second).isGreaterThan(first.number());
    }

    @Test
    void noIssueIsForgottenWhenTheAnnouncementComesMeanwhile() {
        UUID project = UUID.randomUUID();
        RaiseIssue told = new RaiseIssue(
                project, null, IssueCategory.LAND, IssueSeverity.NORMAL, IssueSource.REPORT, "同时问题", null);
        try (Bus bus = new Bus()) {
            QuarkusTransaction.begin();
            IssueView issue = issues.raise(told, Ledger.ADMIN);
            String announcement = announce(bus, project, "同时项目", "411082", 0);
            Awaitility.await("the announcement waits for the raising").until(received::somebodyWaitsForAnother);
            QuarkusTransaction.commit();

            received.await(announcement);
            get(issue.id().toString()).then().body("projectConfirmed", equalTo(true));
        }
    }

    private static String raise(UUID project) {
        return asInspector()
                .body(issue(project, "MAJOR", "连号"))
                .post(ISSUES)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static <T> List<T> inParallel(int times, Callable<T> task) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(times)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(Collections.nCopies(times, task))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
