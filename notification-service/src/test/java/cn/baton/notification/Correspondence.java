package cn.baton.notification;

import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import java.time.Duration;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.awaitility.Awaitility.await;

/** The steps of a letter's life, as its people take them over HTTP and its issue over the bus. */
public final class Correspondence {

    public static final String LETTERS = "/api/v1/letters";
    public static final String ESCALATED = "cn.baton.issue.IssueEscalated.v1";

    /** A service that has just started has to find its place among the consumers first. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Contract ISSUES = Contract.of("issue-service");

    static {
        // The mail server's threads end with an exception where a connection is cut, which some tests do on purpose.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private Correspondence() {}

    /** The issue-service's own example, about another issue and for another unit. */
    public static String escalation(UUID issue, String unit) {
        return ISSUES.example("issue-escalated.v1")
                .replace("019ab002-0000-7000-8000-000000000001", issue.toString())
                .replace("411082-GXJ", unit);
    }

    /** A unit of its own for a test, so that tests do not see each other's letters and mails. */
    public static String newUnit() {
        return "411082-T" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Has an issue of this unit escalated, and waits for the letter; returns its id. */
    public static String draft(Bus bus, String unit) {
        UUID issue = UUID.randomUUID();
        bus.send("issue.events", ESCALATED, issue.toString(), escalation(issue, unit));
        return awaitLetter(issue);
    }

    public static String awaitLetter(UUID issue) {
        return await().atMost(PATIENCE)
                .until(
                        () -> asCityAdmin().get(LETTERS + "?issueId=" + issue).<String>path("items[0].id"),
                        id -> id != null);
    }

    public static String signed(Bus bus, String unit) {
        String id = draft(bus, unit);
        verb(asCityAdmin(), id, 0, "submit").then().statusCode(200);
        verb(leader(), id, 1, "sign").then().statusCode(200);
        return id;
    }

    /** Puts the unit into the directory and issues the letter to it. */
    public static void issue(String id, String unit) {
        address(unit, unit + "@example.org");
        verb(asCityAdmin(), id, 2, "issue").then().statusCode(200);
    }

    public static void address(String unit, String email) {
        asCityAdmin()
                .body("{\"name\": \"长葛市工业和信息化局\", \"email\": \"%s\"}".formatted(email))
                .put("/api/v1/recipients/{unit}", unit)
                .then()
                .statusCode(201);
    }

    public static void awaitState(String id, String state) {
        await().atMost(PATIENCE).until(() -> get(id).<String>path("state"), state::equals);
    }

    public static Response get(String id) {
        return asCityAdmin().get(LETTERS + "/{id}", id);
    }

    public static long version(String id) {
        return get(id).<Integer>path("version");
    }

    public static Response verb(RequestSpecification who, String id, long version, String verb) {
        return who.header("If-Match", "\"" + version + "\"").post(LETTERS + "/{id}/{verb}", id, verb);
    }

    public static Response verb(RequestSpecification who, String id, long version, String verb, String body) {
        return verb(who.body(body), id, version, verb);
    }

    public static RequestSpecification leader() {
        return as("mayor", "leader", "411000-SZF", null);
    }

    public static RequestSpecification officer(String unit) {
        return as("wang", "department-officer", unit, null);
    }
}
