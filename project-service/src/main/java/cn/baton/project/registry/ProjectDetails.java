package cn.baton.project.registry;

import cn.baton.support.security.UnitCode;
import cn.baton.support.text.CodeForm;
import cn.baton.support.text.EnteredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people tell about a project, as against what becomes of it. What is not known stays null. */
@Schema(description = "What is known about a project")
public record ProjectDetails(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the project", examples = "年产9000吨核苷项目")
        String name,

        @Size(max = 64)
        @Pattern(regexp = CodeForm.WHOLE, message = "{baton.codeForm}")
        @Schema(
                description =
                        "Id of the project in the caller's own system; unique. Kept without spaces and in plain letters and"
                                + " digits (NFKC); one such as `1.2E+17` or `12.0` was taken for a number, and is refused",
                nullable = true,
                examples = "XC-2023-017")
        String externalId,

        @Pattern(regexp = "\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}", message = "{baton.nationalCode}")
        @Schema(
                description = "National project code, GB/T 40058-2021; unique, absent while in the pipeline",
                nullable = true,
                examples = "2306-411082-04-01-123456")
        String nationalCode,

        @Pattern(regexp = "\\d{6}", message = "{baton.areaCode}")
        @Schema(
                description = "Area, code list `areas`, GB/T 2260; a project without one is seen city-wide only",
                nullable = true,
                examples = "411082")
        String areaCode,

        @UnitCode @Schema(description = "Code of the responsible unit 责任单位", nullable = true, examples = "411082-GXJ")
        String responsibleUnit,

        @UnitCode @Schema(description = "Code of the lead department 牵头部门", nullable = true, examples = "411000-GXJ")
        String leadDepartment,

        @Valid @Schema(description = "Enterprise behind the project", nullable = true)
        Enterprise owner,

        @Schema(
                description = "Whether the government invests: such a project may start without having been signed",
                examples = "false")
        boolean governmentInvested,

        @Size(max = 64)
        @Schema(
                description = "Field 领域, one of the city's seven 七大领域; code list `project-fields`",
                nullable = true,
                examples = "先进制造业")
        String field,

        @Pattern(regexp = "[A-T]\\d{2,4}", message = "{baton.industryCode}")
        @Schema(description = "Industry, GB/T 4754-2017", nullable = true, examples = "C3825")
        String industryCode,

        @Size(max = 64)
        @Schema(description = "Industrial cluster 产业集群; code list `clusters`", nullable = true, examples = "新材料")
        String cluster,

        @Size(max = 64)
        @Schema(description = "Industrial chain 产业链; code list `chains`", nullable = true, examples = "超硬材料")
        String chain,

        @Size(max = 64)
        @Schema(
                description = "What it does for its chain: 延链, 补链, 强链; code list `chain-roles`",
                nullable = true,
                examples = "强链")
        String chainRole,

        @Size(max = 20)
        @Schema(
                description = "Tags such as 新基建, of 300 characters at most together; code list `tags`",
                examples = "[\"战新\"]")
        List<@NotBlank @Size(max = 64) String> tags,

        @Size(max = 4000) @Schema(description = "Content of the project", nullable = true, examples = "金刚石材料")
        String description,

        @DecimalMin("0")
        @DecimalMax(ProjectDetails.MAX_INVESTMENT)
        @Digits(integer = 16, fraction = 2)
        @Schema(
                description = "Total investment in 万元, at most 100 000 000 (1 万亿元)",
                nullable = true,
                examples = "1200000")
        BigDecimal totalInvestment,

        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Land in 亩", nullable = true, examples = "1500")
        BigDecimal landArea,

        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 3, fraction = 2)
        @Schema(
                description = "Duration in years, with at most two decimals: 0.58 for 7 months",
                nullable = true,
                examples = "2.5")
        BigDecimal durationYears,

        @DecimalMin("0")
        @Digits(integer = 16, fraction = 2)
        @Schema(description = "Expected yearly output value in 万元", nullable = true, examples = "5000000")
        BigDecimal expectedOutputValue,

        @Size(max = 50) @Schema(description = "Yearly capacities")
        List<@Valid @NotNull Capacity> capacities,

        @Valid @Schema(description = "Where it is, as a GeoJSON point", nullable = true)
        GeoPoint location,

        @Schema(
                description = "The main project that this one is a chain project of",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID mainProjectId,

        @Schema(description = "Start of works agreed when signing", nullable = true, examples = "2026-12-31")
        LocalDate agreedStartOn,

        @Schema(description = "Signing by the plan", nullable = true, examples = "2026-09-30")
        LocalDate plannedSigningOn,

        @Schema(description = "Start of works by the plan", nullable = true, examples = "2026-12-31")
        LocalDate plannedStartOn,

        @Schema(description = "Completion by the plan", nullable = true, examples = "2027-12-31")
        LocalDate plannedCompletionOn,

        @Schema(description = "Commissioning by the plan", nullable = true, examples = "2028-03-31")
        LocalDate plannedCommissioningOn) {

    /** 万元: 1 万亿元, which no project of a city comes near, and every slip of a few zeros exceeds. */
    public static final String MAX_INVESTMENT = "100000000";

    /** As an import takes it. A blank is nothing told: two projects without an external id must not share one. */
    public ProjectDetails {
        name = EnteredText.of(name);
        externalId = EnteredText.code(externalId);
        description = EnteredText.of(description);
        tags = tags == null
                ? List.of()
                : tags.stream().map(EnteredText::strip).distinct().toList();
        capacities = capacities == null ? List.of() : List.copyOf(capacities);
    }

    ProjectDetails withAgreedStartOn(LocalDate on) {
        return with(totalInvestment, on);
    }

    ProjectDetails withTotalInvestment(BigDecimal amount) {
        return with(amount, agreedStartOn);
    }

    private ProjectDetails with(BigDecimal amount, LocalDate agreedOn) {
        return new ProjectDetails(
                name,
                externalId,
                nationalCode,
                areaCode,
                responsibleUnit,
                leadDepartment,
                owner,
                governmentInvested,
                field,
                industryCode,
                cluster,
                chain,
                chainRole,
                tags,
                description,
                amount,
                landArea,
                durationYears,
                expectedOutputValue,
                capacities,
                location,
                mainProjectId,
                agreedOn,
                plannedSigningOn,
                plannedStartOn,
                plannedCompletionOn,
                plannedCommissioningOn);
    }
}
