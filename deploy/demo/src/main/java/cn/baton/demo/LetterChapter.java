package cn.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The reminder letter: drafted by the escalation, signed off with a number, mailed, answered, accepted. */
final class LetterChapter {

    private static final String LETTERS = "/api/v1/letters";
    private static final Pattern NUMBER = Pattern.compile("许重项督〔\\d{4}〕[1-9]\\d*号");

    private final Endpoints at;
    private final Api api;
    private final Narrator narrator;
    private final Map<String, Object> facts;

    LetterChapter(Endpoints at, Api api, Narrator narrator, Map<String, Object> facts) {
        this.at = at;
        this.api = api;
        this.narrator = narrator;
        this.facts = facts;
    }

    void tell(String issue) throws InterruptedException {
        narrator.begin("draft", "拟稿 The escalation has drafted a letter");
        Answer drafts = narrator.await(
                "notification-service",
                "the draft",
                () -> api.get(Person.ADMINISTRATOR, at.notifications(), LETTERS + "?issueId=" + issue),
                answer -> !answer.expect(200).body().path("items").isEmpty());
        String id = ProjectChapter.first(drafts).path("id").asText();
        facts.put("letterId", id);
        narrator.say(ProjectChapter.first(drafts).path("subject").asText());
        address();

        narrator.begin("submit-letter", "送签 Submit it for sign-off");
        command(Person.ADMINISTRATOR, id, "submit", "{}");

        narrator.begin("sign-letter", "签发 The leader signs it off; it gets its number");
        String number = command(Person.LEADER, id, "sign", "{}").text("number");
        if (number == null || !NUMBER.matcher(number).matches()) {
            throw new StoryFailure("The letter's number is " + number);
        }
        facts.put("letterNumber", number);
        narrator.say(number);
        document(id);

        narrator.begin("issue-letter", "发出 Issue it: it is mailed to the recipient");
        command(Person.ADMINISTRATOR, id, "issue", "{}");
        mail(number);

        narrator.begin("acknowledge", "签收 The recipient acknowledges it");
        narrator.await(
                "notification-service",
                "the letter as DELIVERED",
                () -> read(id),
                letter -> "DELIVERED".equals(letter.text("state")));
        command(Person.OFFICER, id, "acknowledge", "{}");

        narrator.begin("reply", "回函 The recipient replies");
        command(Person.OFFICER, id, "reply", "{\"body\": \"用地手续已完成报批，现场已恢复施工。\"}");

        narrator.begin("accept", "办结 The reply is accepted");
        command(Person.ADMINISTRATOR, id, "accept", "{}");
        facts.put("letterState", read(id).text("state"));
        facts.put("lettersOfTheIssue", lettersOf(issue));
    }

    private void address() throws InterruptedException {
        String path = "/api/v1/recipients/411082-GXJ";
        Answer known = api.get(Person.ADMINISTRATOR, at.notifications(), path).expect(200, 404);
        Answer kept = api.put(
                        Person.ADMINISTRATOR,
                        at.notifications(),
                        path,
                        known.etag(),
                        "{\"name\": \"长葛市工业和信息化局\", \"email\": \"gxj@changge.example\"}")
                .expect(200, 201);
        narrator.called(kept, "the recipient's address is in the directory");
    }

    private void document(String id) throws InterruptedException {
        Answer pdf = api.getDocument(
                        Person.ADMINISTRATOR, at.notifications(), LETTERS + "/" + id + "/document", "application/pdf")
                .expect(200);
        if (!new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
            throw new StoryFailure("The document is no PDF");
        }
        narrator.called(pdf, "PDF, %d KB".formatted(pdf.bytes().length / 1024));
    }

    private void mail(String number) throws InterruptedException {
        Answer mailbox = narrator.await(
                "mailbox " + at.mailbox(),
                "the mail",
                () -> api.get(null, at.mailbox(), "/messages").expect(200),
                answer -> mailOf(answer, number) != null);
        JsonNode mail = mailOf(mailbox, number);
        JsonNode document = mail.path("attachments").path(0);
        narrator.say("%s to %s with %s"
                .formatted(
                        mail.path("subject").asText(),
                        mail.path("to").path(0).asText(),
                        document.path("name").asText()));
        if (!document.path("contentType").asText().startsWith("application/pdf")) {
            throw new StoryFailure("The mail carries no PDF");
        }
    }

    private static JsonNode mailOf(Answer mailbox, String number) {
        return StreamSupport.stream(mailbox.body().spliterator(), false)
                .filter(mail -> mail.path("subject").asText().contains(number))
                .findFirst()
                .orElse(null);
    }

    private Answer command(Person who, String id, String verb, String body) throws InterruptedException {
        Answer answer = api.post(who, at.notifications(), LETTERS + "/" + id + "/" + verb, read(id).etag(), body)
                .expect(200);
        narrator.called(answer, "by the %s: %s".formatted(who.role(), answer.text("state")));
        return answer;
    }

    private Answer read(String id) throws InterruptedException {
        return api.get(Person.ADMINISTRATOR, at.notifications(), LETTERS + "/" + id)
                .expect(200);
    }

    private int lettersOf(String issue) throws InterruptedException {
        return api.get(Person.ADMINISTRATOR, at.notifications(), LETTERS + "?issueId=" + issue)
                .expect(200)
                .body()
                .path("items")
                .size();
    }
}
