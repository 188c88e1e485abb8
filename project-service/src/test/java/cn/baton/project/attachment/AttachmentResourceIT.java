package cn.baton.project.attachment;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AttachmentResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String ATTACHMENTS = PROJECTS + "/{id}/attachments";
    private static final String ATTACHMENT = ATTACHMENTS + "/{attachmentId}";
    private static final byte[] PDF = "%PDF-1.7\n许可证\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileIsAttachedListedAndDownloaded() throws Exception {
        String project = register("411082");
        String hash = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(PDF));

        Response attached = upload(project, "permit 1.pdf", PDF);
        attached.then()
                .statusCode(201)
                .body("name", equalTo("permit 1.pdf"))
                .body("title", equalTo("一期"))
                .body("type", equalTo("PDF"))
                .body("length", equalTo(PDF.length))
                .body("sha256", equalTo(hash))
                .body("evidence", equalTo(false));
        String id = attached.path("id");

        asCityAdmin().get(ATTACHMENTS, project).then().body("items.id", contains(id));
        asCityAdmin().get(attached.header("Location")).then().body("id", equalTo(id));
        Response content = asCityAdmin().get(ATTACHMENT + "/content", project, id);
        content.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", "\"" + hash + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment"));
        assertThat(content.asByteArray()).isEqualTo(PDF);
        asCityAdmin()
                .accept("application/pdf")
                .get(ATTACHMENT + "/content", project, id)
                .then()
                .statusCode(200);
    }

    @Test
    void aRemovedAttachmentLosesItsContentAndKeepsItsRecord() {
        String project = register("411082");
        String id = upload(project, "a.pdf", PDF).path("id");

        remove(project, id, 0).statusCode(200).body("removalReason", equalTo("传错"));

        asCityAdmin().get(ATTACHMENTS, project).then().body("items", hasSize(0));
        asCityAdmin().get(ATTACHMENT + "/content", project, id).then().statusCode(404);
        asCityAdmin().get(ATTACHMENT, project, id).then().statusCode(200).body("removalReason", equalTo("传错"));
        asCityAdmin().get(ATTACHMENT + "/history", project, id).then().body("items.verb", contains("attach", "remove"));
        remove(project, id, 1).statusCode(409);
    }

    @Test
    void aWrongFileOfAProjectThatIsGoneIsRemovedToo() {
        String project = register("411082");
        String id = upload(project, "a.pdf", PDF).path("id");
        asCityAdmin()
                .header(
                        "If-Match",
                        asCityAdmin().get(PROJECTS + "/{id}", project).header("ETag"))
                .body("{\"on\": \"2026-10-20\", \"reason\": \"终止\", \"approvedBy\": \"411000-FGW\"}")
                .post(PROJECTS + "/{id}/remove", project)
                .then()
                .statusCode(200);

        remove(project, id, 0).statusCode(200);
        asCityAdmin().get(ATTACHMENT + "/content", project, id).then().statusCode(404);
    }

    @Test
    void whatAMilestoneRestsOnStays() {
        String project = register("411082");
        String id = upload(project, "a.pdf", PDF).path("id");
        achieve(project, id).statusCode(200).body("evidence[0].attachmentId", equalTo(id));

        asCityAdmin().get(ATTACHMENT, project, id).then().body("evidence", equalTo(true));
        remove(project, id, 1)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("佐证"));
    }

    @Test
    void whatAStageRestsOnStays() {
        String project = register("411082");
        String id = upload(project, "a.pdf", PDF).path("id");
        start(project, id).statusCode(200);

        asCityAdmin()
                .get(PROJECTS + "/{id}/transitions", project)
                .then()
                .body("[0].evidence[0].attachmentId", equalTo(id))
                .body("[0].evidence[1].attachmentId", nullValue());
        remove(project, id, 1).statusCode(409);
    }

    @Test
    void evidenceNamesAttachmentsOfTheProjectOnly() {
        String project = register("411082");
        String foreign = upload(register("411082"), "a.pdf", PDF).path("id");
        String removed = upload(project, "a.pdf", PDF).path("id");
        remove(project, removed, 0).statusCode(200);

        for (String id : new String[] {foreign, removed, UUID.randomUUID().toString()}) {
            achieve(project, id).statusCode(422).body("violations.field", contains("evidence[0].attachmentId"));
            start(project, id).statusCode(422).body("violations.field", contains("evidence[0].attachmentId"));
        }
    }

    @Test
    void theContentTellsTheTypeAndNotTheName() {
        String project = register("411082");
        upload(project, "fake.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        upload(project, "really.exe", PDF).then().statusCode(201).body("name", equalTo("really.exe.pdf"));
        byte[] large = new byte[10 * 1_024 * 1_024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        upload(project, "large.pdf", large).then().statusCode(413);
    }

    @Test
    void badInputIsNamed() {
        String project = register("411082");
        multipart()
                .multiPart("title", "无文件")
                .post(ATTACHMENTS, project)
                .then()
                .statusCode(422)
                .body("violations.field", contains("file"));
        multipart()
                .multiPart(file("a.pdf", PDF))
                .multiPart("title", "x".repeat(201))
                .post(ATTACHMENTS, project)
                .then()
                .statusCode(422)
                .body("violations.field", contains("title"));
        asCityAdmin().body("{}").post(ATTACHMENTS, project).then().statusCode(415);
        String id = upload(project, "a.pdf", PDF).path("id");
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(ATTACHMENT + "/remove", project, id)
                .then()
                .statusCode(422)
                .body("violations.field", contains("reason"));
        remove(project, id, 3).statusCode(412);
    }

    @Test
    void whatTheScopeHidesIsNotThere() {
        String project = register("411081");
        String id = upload(project, "a.pdf", PDF).path("id");

        as("li", "county-officer", "411082-FGW", "411082")
                .get(ATTACHMENT + "/content", project, id)
                .then()
                .statusCode(404);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.token("zhang", "viewer", null, null))
                .multiPart(file("a.pdf", PDF))
                .post(ATTACHMENTS, project)
                .then()
                .statusCode(403);
        asCityAdmin().get(ATTACHMENT, register("411082"), id).then().statusCode(404);
    }

    private static ValidatableResponse achieve(String project, String attachment) {
        String milestone = asCityAdmin()
                .body("{\"name\": \"节点 %s\"}".formatted(UUID.randomUUID()))
                .post(PROJECTS + "/{id}/milestones", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("""
                        {"achievedOn": "2026-10-20", "evidence": [
                          {"kind": "SITE_PHOTO", "title": "现场", "attachmentId": "%s"}]}""".formatted(attachment))
                .post(PROJECTS + "/{id}/milestones/{m}/achieve", project, milestone)
                .then();
    }

    private static ValidatableResponse start(String project, String attachment) {
        return asCityAdmin()
                .header(
                        "If-Match",
                        asCityAdmin().get(PROJECTS + "/{id}", project).header("ETag"))
                .body("""
                        {"startedOn": "2026-10-20", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "施工许可证", "attachmentId": "%s"},
                          {"kind": "SITE_PHOTO", "title": "现场照片"}]}""".formatted(attachment))
                .post(PROJECTS + "/{id}/start", project)
                .then();
    }

    private static ValidatableResponse remove(String project, String attachment, int version) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"传错\"}")
                .post(ATTACHMENT + "/remove", project, attachment)
                .then();
    }

    private static Response upload(String project, String name, byte[] content) {
        return multipart().multiPart(file(name, content)).multiPart(title()).post(ATTACHMENTS, project);
    }

    private static io.restassured.specification.RequestSpecification multipart() {
        return RestAssured.given().auth().oauth2(Tokens.token("admin", "city-admin", "411000-fgw", null));
    }

    private static io.restassured.specification.MultiPartSpecification file(String name, byte[] content) {
        return new MultiPartSpecBuilder(content)
                .fileName(name)
                .controlName("file")
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static io.restassured.specification.MultiPartSpecification title() {
        return new MultiPartSpecBuilder("一期")
                .controlName("title")
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static String register(String area) {
        return asCityAdmin()
                .body("{\"name\": \"附件项目\", \"areaCode\": \"%s\", \"governmentInvested\": true}".formatted(area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
