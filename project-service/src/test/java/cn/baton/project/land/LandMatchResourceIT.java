package cn.baton.project.land;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static cn.baton.project.land.LandMarket.DEMANDS;
import static cn.baton.project.land.LandMarket.MATCHES;
import static cn.baton.project.land.LandMarket.PARCELS;
import static cn.baton.project.land.LandMarket.accept;
import static cn.baton.project.land.LandMarket.add;
import static cn.baton.project.land.LandMarket.asOfficer;
import static cn.baton.project.land.LandMarket.command;
import static cn.baton.project.land.LandMarket.demand;
import static cn.baton.project.land.LandMarket.parcel;
import static cn.baton.project.land.LandMarket.patch;
import static cn.baton.project.land.LandMarket.project;
import static cn.baton.project.land.LandMarket.proposal;
import static cn.baton.project.land.LandMarket.propose;
import static cn.baton.project.land.LandMarket.unique;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LandMatchResourceIT {

    private static final String REASON = "{\"reason\": \"已有意向企业\"}";

    @Test
    void anAcceptedMatchGivesTheParcelAndClosesTheDemand() {
        String project = project("411082");
        String demand = demand(project, "");
        String parcel = add(parcel("411082", ""));
        String match = propose(demand, parcel);

        accept(match, 0)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ACCEPTED"))
                .body("projectId", equalTo(project))
                .body("score", equalTo(87))
                .body("reasons", hasSize(6));

        asCityAdmin()
                .get(PARCELS + "/{id}", parcel)
                .then()
                .body("state", equalTo("ALLOTTED"))
                .body("allottedTo", equalTo(project));
        asCityAdmin().get(DEMANDS + "/{id}", demand).then().body("state", equalTo("MATCHED"));
        asCityAdmin().get(MATCHES + "/{id}/history", match).then().body("items.verb", contains("propose", "accept"));
        asCityAdmin().get(PARCELS + "/{id}/history", parcel).then().body("items.verb", contains("list", "allot"));
    }

    @Test
    void otherProposalsOfParcelAndDemandAreSuperseded() {
        String parcel = add(parcel("411082", ""));
        String demand = demand(project("411082"), "");
        String winner = propose(demand, parcel);
        String rival = propose(demand(project("411082"), ""), parcel);
        String alternative = propose(demand, add(parcel("411082", "")));

        accept(winner, 0).then().statusCode(200);

        for (String loser : List.of(rival, alternative)) {
            asCityAdmin()
                    .get(MATCHES + "/{id}", loser)
                    .then()
                    .body("state", equalTo("SUPERSEDED"))
                    .body("supersededBy", equalTo(winner));
        }
        accept(rival, 1).then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void aParcelThatWasChangedSinceTheProposalIsLookedAtAgain() {
        String parcel = add(parcel("411082", ""));
        String demand = demand(project("411082"), "");
        String match = propose(demand, parcel);
        asCityAdmin()
                .contentType(LandMarket.MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"size\": 10}")
                .patch(PARCELS + "/{id}", parcel)
                .then()
                .statusCode(200);

        accept(match, 0).then().statusCode(409).body("excludedBy", hasSize(1));

        asCityAdmin().get(PARCELS + "/{id}", parcel).then().body("state", equalTo("AVAILABLE"));
        asCityAdmin().get(DEMANDS + "/{id}", demand).then().body("state", equalTo("OPEN"));
        asCityAdmin().get(MATCHES + "/{id}", match).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void aParcelThatAProjectHasKeepsWhatTheMatchRestsOn() {
        String parcel = add(parcel("411082", ""));
        String match = propose(demand(project("411082"), ""), parcel);
        accept(match, 0).then().statusCode(200);
        String number = LandMarket.unique();

        patch(PARCELS, parcel, 1, "{\"size\": 90, \"name\": \"正名\", \"constraints\": {\"minPlotRatio\": 2}}")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("detail", equalTo("地块已配置给项目，不能修改面积、控制指标；请先释放该地块"))
                .body("fields", contains("size", "constraints"))
                .body("allowed", contains("AVAILABLE"));
        patch(PARCELS, parcel, 1, """
                {"number": "%s", "name": "正名", "ownerUnit": "411082-ZRZY", "size": 100.00}""".formatted(number))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ALLOTTED"))
                .body("details.number", equalTo(number))
                .body("details.ownerUnit", equalTo("411082-ZRZY"));
        command(MATCHES, match, 1, "release", "{\"reason\": \"项目终止\", \"reopenDemand\": true}")
                .then()
                .statusCode(200);
        patch(PARCELS, parcel, 3, "{\"size\": 90}").then().statusCode(200).body("details.size", equalTo(90));
    }

    @Test
    void ofManyWhoAcceptAtOnceExactlyOneWins() {
        String parcel = add(parcel("411082", ""));
        List<String> proposals = IntStream.range(0, 12)
                .mapToObj(i -> propose(demand(project("411082"), ""), parcel))
                .toList();

        List<Integer> answers;
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(proposals.size())) {
            answers =
                    proposals.stream()
                            .map(match -> threads.submit(() -> accept(match, 0).statusCode()))
                            .toList()
                            .stream()
                            .map(LandMatchResourceIT::answer)
                            .toList();
        }

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        asCityAdmin()
                .get(MATCHES + "?parcelId=" + parcel + "&state=ACCEPTED")
                .then()
                .body("items", hasSize(1));
        asCityAdmin()
                .get(MATCHES + "?count=true&state=SUPERSEDED&parcelId=" + parcel)
                .then()
                .body("total", equalTo(11));
    }

    @Test
    void aReleasedParcelCanBeHadAgain() {
        String parcel = add(parcel("411082", ""));
        String first = demand(project("411082"), "");
        String match = propose(first, parcel);
        accept(match, 0).then().statusCode(200);

        command(MATCHES, match, 1, "release", "{\"reason\": \"项目终止\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));

        asCityAdmin().get(PARCELS + "/{id}", parcel).then().body("state", equalTo("AVAILABLE"));
        asCityAdmin().get(DEMANDS + "/{id}", first).then().body("state", equalTo("WITHDRAWN"));
        accept(propose(demand(project("411082"), ""), parcel), 0).then().statusCode(200);
    }

    @Test
    void aReleaseMayLeaveTheDemandLookingForOtherLand() {
        String demand = demand(project("411082"), "");
        String match = propose(demand, add(parcel("411082", "")));
        command(MATCHES, match, 0, "release", "{\"reason\": \"过早\"}").then().statusCode(409);
        accept(match, 0);

        command(MATCHES, match, 1, "release", "{\"reason\": \"地质不宜\", \"reopenDemand\": true}")
                .then()
                .statusCode(200);

        asCityAdmin().get(DEMANDS + "/{id}", demand).then().body("state", equalTo("OPEN"));
    }

    @Test
    void landThatIsGivenAndGivenBackIsAnnouncedInTheOrderOfTheProject() {
        String project = project("411082");
        String match = propose(demand(project, ""), add(parcel("411082", "")));
        accept(match, 0);
        command(MATCHES, match, 1, "release", "{\"reason\": \"项目终止\"}");

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.equals(message.key()), 3);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type"))
                    .containsExactly(
                            "cn.baton.project.ProjectRegistered.v1",
                            "cn.baton.project.LandMatched.v1",
                            "cn.baton.project.LandReleased.v1");
            Contract.own().assertMatches("land-matched.v1", events.get(1).value());
            Contract.own().assertMatches("land-released.v1", events.get(2).value());
            assertThat(events.get(1).value()).contains("\"aggregateVersion\":1");
            assertThat(events.get(2).value()).contains("\"aggregateVersion\":2");
        }
    }

    @Test
    void whatWasToldOfAParcelIsToldAnewWhenItIsPutRight() {
        String project = project("411082");
        String parcel = add(parcel("411082", ""));
        accept(propose(demand(project, ""), parcel), 0).then().statusCode(200);
        String number = unique();

        patch(PARCELS, parcel, 1, "{\"name\": \"更名地块\"}").then().statusCode(200);
        patch(PARCELS, parcel, 2, "{\"number\": \"%s\"}".formatted(number))
                .then()
                .statusCode(200);
        patch(PARCELS, parcel, 3, "{\"number\": \"%s\"}".formatted(number))
                .then()
                .statusCode(200);
        patch(PARCELS, parcel, 3, "{\"ownerUnit\": \"411082-KFQ\"}").then().statusCode(200);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.equals(message.key()), 4);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type"))
                    .containsExactly(
                            "cn.baton.project.ProjectRegistered.v1",
                            "cn.baton.project.LandMatched.v1",
                            "cn.baton.project.LandMatchChanged.v1",
                            "cn.baton.project.LandMatchChanged.v1");
            Contract.own().assertMatches("land-match-changed.v1", events.get(2).value());
            assertThat(events.get(2).value()).contains(number, "\"aggregateVersion\":2", "\"matchState\":\"ACCEPTED\"");
            assertThat(events.get(3).value()).contains("\"parcelOwnerUnit\":\"411082-KFQ\"", "\"aggregateVersion\":3");
        }
    }

    @Test
    void theExamplesFollowTheirSchemas() {
        Contract contract = Contract.own();
        for (String event : List.of("land-matched.v1", "land-match-changed.v1", "land-released.v1")) {
            contract.assertMatches(event, contract.example(event));
        }
    }

    @Test
    void aProposalIsDeclinedOrWithdrawnWithItsReason() {
        String declined = propose(demand(project("411082"), ""), add(parcel("411082", "")));
        String withdrawn = propose(demand(project("411082"), ""), add(parcel("411082", "")));

        command(MATCHES, declined, 0, "decline", "{}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("reason"));
        command(MATCHES, declined, 3, "decline", REASON).then().statusCode(412);
        command(MATCHES, declined, 0, "decline", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("已有意向企业"));
        accept(declined, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"));
        command(MATCHES, withdrawn, 0, "withdraw", REASON).then().body("state", equalTo("WITHDRAWN"));
        asCityAdmin().post(MATCHES + "/{id}/accept", withdrawn).then().statusCode(428);
    }

    @Test
    void aProposalEndsWithItsParcelOrItsDemand() {
        String parcel = add(parcel("411082", ""));
        String demand = demand(project("411082"), "");
        String ofParcel = propose(demand(project("411082"), ""), parcel);
        String ofDemand = propose(demand, add(parcel("411082", "")));

        command(PARCELS, parcel, 0, "withdraw", REASON).then().statusCode(200);
        command(DEMANDS, demand, 0, "withdraw", REASON).then().statusCode(200);

        for (String match : List.of(ofParcel, ofDemand)) {
            asCityAdmin().get(MATCHES + "/{id}", match).then().body("state", equalTo("SUPERSEDED"));
        }
        proposal(demand, add(parcel("411082", ""))).then().statusCode(409).body("state", equalTo("WITHDRAWN"));
        proposal(demand(project("411082"), ""), parcel).then().statusCode(409).body("allowed", contains("AVAILABLE"));
    }

    @Test
    void whatBreaksAConstraintOrIsProposedAlreadyCannotBeProposed() {
        String demand = demand(project("411082"), "");
        String parcel = add(parcel("411082", ""));
        propose(demand, parcel);

        proposal(demand, parcel).then().statusCode(409);
        proposal(demand, add(parcel("411082", "").replace("100", "10").replace("M2", "R")))
                .then()
                .statusCode(409)
                .body("excludedBy", contains("TOO_SMALL", "ZONING"));
        proposal(demand, "01a2b3c4-d5e6-7f80-9123-456789abcdef")
                .then()
                .statusCode(422)
                .body("violations.field", contains("parcelId"));
        proposal(parcel, parcel).then().statusCode(422).body("violations.field", contains("demandId"));
        asCityAdmin().body("{}").post(MATCHES).then().statusCode(422);
    }

    @Test
    void acrossAreasTheProjectsSideProposesAndTheParcelsSideDecides() {
        String parcel = add(parcel("411082", ""));
        String match = propose(demand(project("411081"), ""), parcel);
        String foreign = propose(demand(project("411081"), ""), add(parcel("411081", "")));

        asOfficer().get(MATCHES + "/{id}", match).then().statusCode(200);
        asOfficer().get(MATCHES + "/{id}", foreign).then().statusCode(404);
        asOfficer()
                .get(MATCHES + "?limit=200")
                .then()
                .body("items.id", hasItem(match))
                .body("items.id", not(hasItem(foreign)));
        as("sun", "county-officer", "411081-FGW", "411081")
                .header("If-Match", "\"0\"")
                .post(MATCHES + "/{id}/accept", match)
                .then()
                .statusCode(403);
        asOfficer()
                .header("If-Match", "\"0\"")
                .body(REASON)
                .post(MATCHES + "/{id}/withdraw", match)
                .then()
                .statusCode(403);
        asOfficer()
                .header("If-Match", "\"0\"")
                .post(MATCHES + "/{id}/accept", match)
                .then()
                .statusCode(200);
    }

    private static int answer(java.util.concurrent.Future<Integer> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
