package cn.baton.project.session;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import static cn.baton.project.session.SessionApi.SESSIONS;
import static cn.baton.project.session.SessionApi.asOfficer;
import static cn.baton.project.session.SessionApi.open;
import static cn.baton.project.session.SessionApi.recorded;
import static cn.baton.project.session.SessionApi.register;
import static cn.baton.project.session.SessionApi.start;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ConversionIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    AgroalDataSource dataSource;

    @Test
    void conversionTellsDueStartsFromAnnualStarts() {
        open(1331, "2023-03-06");
        int year = TODAY.getYear();
        String startedWhenDue = register("到期已开", "411082", BigDecimal.TEN);
        String dueButIdle = register("到期未开", "411082", BigDecimal.TEN);
        String early = register("提前开工", "411082", BigDecimal.TEN);
        String earlyToo = register("提前再开工", "411082", BigDecimal.TEN);
        recorded(1331, startedWhenDue, "SIGNING", ", \"dueStartOn\": \"%d-01-01\"".formatted(year));
        recorded(1331, dueButIdle, "SIGNING", ", \"dueStartOn\": \"%d-01-01\"".formatted(year - 1));
        recorded(1331, early, "SIGNING", ", \"dueStartOn\": \"%d-06-30\"".formatted(year + 1));
        recorded(1331, earlyToo, "SIGNING", ", \"plannedStartYear\": %d".formatted(year + 2));
        recorded(1331, early, "GROUNDBREAKING", "");
        start(startedWhenDue, TODAY.toString());
        start(early, TODAY.toString());
        start(earlyToo, TODAY.toString());

        conversion("?session=1331")
                .body("asOf", equalTo(TODAY.toString()))
                .body("sessions.session", contains(1331))
                .body("total.signed", equalTo(4))
                .body("total.signedStarted", equalTo(3))
                .body("total.startRate", equalTo(0.75f))
                .body("total.groundbreaking", equalTo(1))
                .body("total.commissioningRate", equalTo(0.0f))
                .body("total.due", equalTo(2))
                .body("total.dueStarted", equalTo(1))
                .body("total.dueStartRate", equalTo(0.5f))
                .body("total.plannedForYear", equalTo(1))
                .body("total.startedForYear", equalTo(3))
                .body("total.annualStartRate", equalTo(3.0f))
                .body("sessions[0].conversion.signed", equalTo(4));
    }

    @Test
    void whatWasNotToldByThenHadNotHappened() throws SQLException {
        Told told = new Told(dataSource);
        open(1332, "2023-03-06");
        String project = register("迟报开工", "411082", BigDecimal.TEN);
        String id = recorded(1332, project, "SIGNING", "");
        told.participation(id, 3);
        start(project, TODAY.minusDays(2).toString());
        told.session(1332, 3);

        conversion("?session=1332").body("total.signedStarted", equalTo(1));
        conversion("?session=1332&asOf=" + TODAY.minusDays(1))
                .body("total.signed", equalTo(1))
                .body("total.signedStarted", equalTo(0));
    }

    /** A ledger of the past is recorded today: when it happened is asked by the dates of the business. */
    @Test
    void aHistoryRecordedLaterIsAskedByItsOwnDates() {
        open(1336, "2023-03-06");
        String inTime = register("当年开工", "411082", BigDecimal.TEN);
        String late = register("次年开工", "411082", BigDecimal.TEN);
        recorded(1336, inTime, "SIGNING", ", \"dueStartOn\": \"2023-06-30\"");
        recorded(1336, late, "SIGNING", ", \"dueStartOn\": \"2023-09-30\"");
        start(inTime, "2023-05-10");
        start(late, "2024-02-10");

        conversion("?session=1336")
                .body("year", equalTo(TODAY.getYear()))
                .body("occurredTo", equalTo(TODAY.toString()))
                .body("total.signedStarted", equalTo(2))
                .body("total.plannedForYear", equalTo(0));
        conversion("?session=1336&year=2023")
                .body("year", equalTo(2023))
                .body("occurredTo", equalTo("2023-12-31"))
                .body("total.signedStarted", equalTo(1))
                .body("total.due", equalTo(2))
                .body("total.dueStarted", equalTo(1))
                .body("total.plannedForYear", equalTo(2))
                .body("total.startedForYear", equalTo(1))
                .body("total.annualStartRate", equalTo(0.5f));
        conversion("?session=1336&occurredTo=2023-06-30")
                .body("year", equalTo(2023))
                .body("total.due", equalTo(1))
                .body("total.dueStartRate", equalTo(1.0f));
        asCityAdmin().get(SESSIONS + "/conversion?year=1999").then().statusCode(422);
    }

    @Test
    void aSessionThatHasYetToBeHeldDoesNotCount() {
        open(1337, "2190-03-06");
        recorded(1337, register("下期项目", "411082", BigDecimal.TEN), "SIGNING", "");

        conversion("?session=1337").body("sessions", empty()).body("total.signed", equalTo(0));
        conversion("?session=1337&heldOnTo=2190-12-31").body("total.signed", equalTo(1));
        conversion("?session=1337&heldOnFrom=2190-03-07&heldOnTo=2190-12-31").body("sessions", empty());
        asCityAdmin()
                .get("/api/v1/stats/sessions?session=1337")
                .then()
                .body("sessions", empty())
                .body("total.all.participations", equalTo(0));
    }

    @Test
    void aSessionWithoutAnybodyIsThereWithoutRates() {
        open(1333, "2023-03-06");

        conversion("?session=1333")
                .body("sessions.session", contains(1333))
                .body("sessions[0].conversion.signed", equalTo(0))
                .body("sessions[0].conversion.startRate", nullValue())
                .body("total.annualStartRate", nullValue());
    }

    @Test
    void anOfficerCountsTheOwnArea() {
        open(1335, "2023-03-06");
        recorded(1335, register("本县", "411082", BigDecimal.TEN), "SIGNING", "");
        recorded(1335, register("邻县", "411081", BigDecimal.ONE), "SIGNING", "");

        asOfficer("411082").get(SESSIONS + "/conversion?session=1335").then().body("total.signed", equalTo(1));
    }

    private static ValidatableResponse conversion(String query) {
        return asCityAdmin().get(SESSIONS + "/conversion" + query).then().statusCode(200);
    }
}
