package cn.baton.notification.letter;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a list of letters is narrowed by; null or empty narrows nothing. */
public record LetterQuery(
        @QueryParam("kind") @Parameter(description = "Any of these kinds")
        List<LetterKind> kinds,

        @QueryParam("state") @Parameter(description = "Any of these states")
        List<LetterState> states,

        @QueryParam("issueId")
        @Parameter(description = "Letters about this issue", example = "019ab002-0000-7000-8000-000000000001")
        UUID issueId,

        @QueryParam("projectId")
        @Parameter(description = "Letters that concern this project", example = "019ab001-0000-7000-8000-000000000001")
        UUID projectId,

        @QueryParam("recipientUnit") @Parameter(description = "Any of these recipient units")
        List<String> recipientUnits,

        @QueryParam("areaCode") @Parameter(description = "Any of these areas, GB/T 2260")
        List<String> areaCodes,

        @QueryParam("number") @Parameter(description = "发文字号, whole", example = "许重项督〔2026〕1号")
        String number,

        @QueryParam("issuedFrom")
        @Parameter(description = "Issued on this day or later, in China", example = "2026-11-01")
        LocalDate issuedFrom,

        @QueryParam("issuedTo")
        @Parameter(description = "Issued on this day or earlier, in China", example = "2026-11-30")
        LocalDate issuedTo,

        @QueryParam("q") @Parameter(description = "Text anywhere in the subject", example = "金刚石")
        String text) {}
