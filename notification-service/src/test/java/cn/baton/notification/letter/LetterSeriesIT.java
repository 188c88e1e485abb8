package cn.baton.notification.letter;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import static cn.baton.notification.Correspondence.LETTERS;
import static cn.baton.notification.Correspondence.draft;
import static cn.baton.notification.Correspondence.get;
import static cn.baton.notification.Correspondence.leader;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.signed;
import static cn.baton.notification.Correspondence.verb;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LetterSeriesIT {

    private static final int TOGETHER = 20;

    private Bus bus;

    @BeforeEach
    void open() {
        bus = new Bus();
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void twentySignOffsAtOnceLeaveNoGap() throws InterruptedException, ExecutionException {
        String unit = newUnit();
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            String id = draft(bus, unit);
            verb(asCityAdmin(), id, 0, "submit").then().statusCode(200);
            letters.add(id);
        }
        long before = serial(get(signed(bus, unit)).path("number"));

        List<Long> serials = new ArrayList<>();
        try (ExecutorService leaders = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<Long>> signing = letters.stream()
                    .map(id -> leaders.submit(() -> serial(verb(leader(), id, 1, "sign")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("number"))))
                    .toList();
            for (Future<Long> signature : signing) {
                serials.add(signature.get());
            }
        }

        assertThat(serials)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + TOGETHER)
                        .boxed()
                        .toList());
    }

    @Test
    void ofSeveralWhoSignAtOnceOneSignsAndTheOthersTakeNoNumber() throws Exception {
        String unit = newUnit();
        long before = serial(get(signed(bus, unit)).path("number"));
        String wanted = draft(bus, unit);
        verb(asCityAdmin(), wanted, 0, "submit").then().statusCode(200);

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService leaders = Executors.newFixedThreadPool(5)) {
            Callable<Integer> signing = () -> verb(leader(), wanted, 1, "sign").statusCode();
            for (Future<Integer> answer : leaders.invokeAll(Collections.nCopies(5, signing))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(serial(get(wanted).path("number"))).isEqualTo(before + 1);
        assertThat(serial(get(signed(bus, unit)).path("number"))).isEqualTo(before + 2);
    }

    @Test
    void aLetterThatNoFontCanShowIsNotSubmitted() {
        String unprintable = draft(bus, newUnit());
        asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"body\": \"\\uE123\"}")
                .patch(LETTERS + "/{id}", unprintable)
                .then()
                .statusCode(200);

        verb(asCityAdmin(), unprintable, 1, "submit").then().statusCode(409).body("missingGlyphs", contains("\uE123"));

        get(unprintable).then().body("state", equalTo("DRAFT"));
    }

    private static long serial(String number) {
        assertThat(number).matches("许重项督〔20\\d{2}〕[1-9]\\d*号");
        return Long.parseLong(number.substring(number.indexOf('〕') + 1, number.length() - 1));
    }
}
