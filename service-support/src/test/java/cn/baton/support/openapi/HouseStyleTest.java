package cn.baton.support.openapi;

import cn.baton.support.http.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A document with one creation: a note is asked for and answered. */
class HouseStyleTest {

    private final OpenAPI document = document();

    @Test
    void requestsTakeNoFurtherFieldsAndAnswersMayGrow() {
        complete();

        assertThat(named("WriteNote").getAdditionalPropertiesBoolean()).isFalse();
        assertThat(named("NoteView").getAdditionalPropertiesBoolean()).isNull();
    }

    @Test
    void aTextIsAnsweredAsLongAsItMayBeAskedFor() {
        complete();

        assertThat(field("NoteView", "text").getMaxLength()).isEqualTo(200);
        assertThat(field("NoteView", "text").getPattern()).isNotNull();
    }

    @Test
    void aTextThatNobodyAsksForIsNoLongerThanARequest() {
        complete();

        assertThat(field("NoteView", "author").getMaxLength()).isEqualTo(1_048_576);
    }

    @Test
    void whatARecordSaysIsLeftAlone() {
        named("NoteView").addProperty("code", text().maxLength(3).pattern("[A-Z]{3}"));

        complete();

        assertThat(field("NoteView", "code").getMaxLength()).isEqualTo(3);
        assertThat(field("NoteView", "code").getPattern()).isEqualTo("^[A-Z]{3}$");
    }

    @Test
    void aDateStandsInPlaceAndWhatNobodyNeedsIsGone() {
        complete();

        assertThat(field("NoteView", "writtenOn").getRef()).isNull();
        assertThat(field("NoteView", "writtenOn").getFormat()).isEqualTo("date");
        assertThat(field("NoteView", "writtenOn").getMaxLength()).isEqualTo(10);
        assertThat(document.getComponents().getSchemas()).containsOnlyKeys("WriteNote", "NoteView", "Problem");
    }

    @Test
    void aCreationInACollectionOfAnotherResourceNeedsNoIfMatch() {
        complete();

        Operation creation =
                document.getPaths().getPathItem("/books/{id}/notes").getPOST();
        assertThat(creation.getResponses().getAPIResponses().keySet())
                .contains("201", "404", "429")
                .doesNotContain("412", "428");
        assertThat(creation.getResponses().getAPIResponse("201").getHeaders())
                .containsKeys("Location", "RateLimit-Limit");
    }

    @Test
    void onlyWhatAnswersWithATagIsAskedForByOne() {
        Operation read = read();
        Operation readTagged = read();
        readTagged.getResponses().addAPIResponse("304", OASFactory.createAPIResponse());
        document.getPaths()
                .addPathItem(
                        "/books/{id}/notes/{note}", OASFactory.createPathItem().GET(readTagged))
                .addPathItem("/books/{id}/stats", OASFactory.createPathItem().GET(read));

        complete();

        assertThat(readTagged.getParameters()).extracting(Parameter::getName).containsExactly("If-None-Match");
        assertThat(readTagged.getResponses().getAPIResponse("200").getHeaders()).containsKey("ETag");
        assertThat(read.getParameters()).isNull();
        assertThat(read.getResponses().getAPIResponses()).doesNotContainKey("304");
        assertThat(read.getResponses().getAPIResponse("200").getHeaders()).doesNotContainKey("ETag");
    }

    private static Operation read() {
        return OASFactory.createOperation()
                .summary("Read")
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(of("NoteView"))));
    }

    @Test
    void aPatchLeavesOutWhatIsNotSetAndTakesAwayWhatIsNull() {
        patchable();

        complete();

        Schema patch = named("WriteNotePatch");
        assertThat(patch.getRequired()).isNull();
        assertThat(patch.getAdditionalPropertiesBoolean()).isFalse();
        assertThat(patch.getProperties().keySet())
                .containsExactlyElementsOf(named("WriteNote").getProperties().keySet());
        assertThat(field("WriteNotePatch", "text").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(field("WriteNotePatch", "tags").getType()).containsExactly(SchemaType.ARRAY, SchemaType.NULL);
        assertThat(field("WriteNotePatch", "writtenOn").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(field("WriteNotePatch", "author").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/AuthorPatch", null);
        assertThat(field("AuthorPatch", "name").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void theWholeThatIsPatchedIsWhatItWas() {
        patchable();

        complete();

        assertThat(named("WriteNote").getRequired()).containsExactly("text");
        assertThat(field("WriteNote", "tags").getType()).containsExactly(SchemaType.ARRAY);
        assertThat(field("WriteNote", "author").getRef()).isEqualTo("#/components/schemas/Author");
    }

    @Test
    void aPatchOfAFlatAnswerSaysThatFieldsChange() {
        patchable();

        complete();

        assertThat(patchBody().getDescription()).isEqualTo("The fields that change");
        assertThat(patchBody().getRequired()).isTrue();
    }

    @Test
    void aPatchOfAPartOfTheAnswerSaysOfWhichPart() {
        patchable();
        named("NoteView").addProperty("details", ref("WriteNote"));

        complete();

        assertThat(patchBody().getDescription()).isEqualTo("The fields of `details` that change");
    }

    private RequestBody patchBody() {
        return document.getPaths()
                .getPathItem("/books/{id}/notes/{note}")
                .getPATCH()
                .getRequestBody();
    }

    /** The note can be changed, too; it has tags, and an author who has a name. */
    private void patchable() {
        named("WriteNote")
                .required(List.of("text"))
                .addProperty(
                        "tags",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(text()))
                .addProperty("author", ref("Author"))
                .addProperty("writtenOn", ref("LocalDate").addType(SchemaType.STRING));
        document.getComponents()
                .addSchema("Author", object().required(List.of("name")).addProperty("name", text()));
        Operation change = OASFactory.createOperation()
                .operationId("changeNote")
                .summary("Change a note")
                .requestBody(OASFactory.createRequestBody()
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        MergePatch.MEDIA_TYPE,
                                        OASFactory.createMediaType().schema(ref("WriteNote")))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(of("NoteView"))));
        document.getPaths()
                .addPathItem(
                        "/books/{id}/notes/{note}", OASFactory.createPathItem().PATCH(change));
    }

    private void complete() {
        new HouseStyle().filterOpenAPI(document);
    }

    private Schema named(String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private Schema field(String schema, String name) {
        return named(schema).getProperties().get(name);
    }

    private static OpenAPI document() {
        Operation write = OASFactory.createOperation()
                .operationId("writeNote")
                .summary("Write a note")
                .requestBody(OASFactory.createRequestBody().content(of("WriteNote")))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("201", OASFactory.createAPIResponse().content(of("NoteView"))));
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/books/{id}/notes", OASFactory.createPathItem().POST(write)))
                .components(OASFactory.createComponents()
                        .addSchema("WriteNote", object().addProperty("text", text().maxLength(200)))
                        .addSchema(
                                "NoteView",
                                object().addProperty("text", text())
                                        .addProperty("author", text())
                                        .addProperty("writtenOn", ref("LocalDate")))
                        .addSchema("LocalDate", text().format("date"))
                        .addSchema("Problem", object())
                        .addSchema("Forgotten", object()));
    }

    private static Content of(String name) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(ref(name)));
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
