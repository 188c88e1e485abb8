package cn.baton.support.sample;

import cn.baton.support.http.CallerLanguage;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.StrictForm;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Addresses below those of {@link ShelfResource}, and bodies of every kind. */
@Path("/shelves/{id}/books")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CITY_ADMIN, Roles.VIEWER})
public class BookResource {

    private static final BookDetails KNOWN =
            new BookDetails("地方志", List.of(), List.of(), null, new BigDecimal("90.00"), null, null, List.of());

    private final CallerLanguage language;
    private final MergePatch patches;

    @Inject
    BookResource(CallerLanguage language, MergePatch patches) {
        this.language = language;
        this.patches = patches;
    }

    public record BookDetails(
            @NotNull @Size(min = 2, max = 5) String title,
            @Size(max = 2) List<@NotBlank String> tags,
            List<Map<String, String>> chapters,
            @Pattern(regexp = "paper|leather") String binding,
            @Digits(integer = 10, fraction = 2) BigDecimal price,
            Integer pages,
            Long letters,
            List<Integer> plates) {}

    @GET
    public Map<String, String> greeting(UUID id) {
        return Map.of("language", language.locale().toLanguageTag());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public BookDetails add(UUID id, @NotNull @Valid BookDetails book) {
        return book;
    }

    @PATCH
    @Path("/{book}")
    @Consumes(MergePatch.MEDIA_TYPE)
    public BookDetails change(UUID id, UUID book, @NotNull JsonNode patch) {
        return patches.apply(KNOWN, patch, BookDetails.class);
    }

    @POST
    @Path("/scans")
    @Idempotent
    @StrictForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Map<String, Boolean> scan(
            UUID id,
            @RestForm("file") FileUpload file,
            @RestForm("title") String title,
            @RestForm("colour") @DefaultValue("true") boolean colour) {
        return Map.of("colour", colour);
    }
}
