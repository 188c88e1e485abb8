package cn.baton.project.permit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of permits. */
public class PermitFilterParameters {

    @QueryParam("type")
    @Parameter(description = "Any of these types, from the code list permit-type")
    List<String> types;

    @QueryParam("state")
    @Parameter(description = "Any of these states; an annulled entry is in no list")
    List<PermitState> states;

    @QueryParam("areaCode")
    @Parameter(description = "Projects of any of these areas, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("responsibleUnit")
    @Parameter(description = "Projects of any of these responsible units, such as 411082-GXJ")
    List<String> responsibleUnits;

    @QueryParam("leadDepartment")
    @Parameter(description = "Projects of any of these lead departments, such as 411000-GXJ")
    List<String> leadDepartments;

    @QueryParam("q")
    @Parameter(description = "Text anywhere in the project's name", example = "金刚石")
    String text;

    @QueryParam("authority")
    @Parameter(description = "Code of the unit that decides", example = "411082-ZJJ")
    String authority;

    @QueryParam("late")
    @Parameter(
            description =
                    "true: decided after the promise, or open with the promise past; false: the others with a promise",
            example = "true")
    Boolean late;

    @QueryParam("appliedFrom")
    @Parameter(description = "Applied for on this day or later", example = "2026-01-01")
    LocalDate appliedFrom;

    @QueryParam("appliedTo")
    @Parameter(description = "Applied for on this day or before", example = "2026-12-31")
    LocalDate appliedTo;

    @QueryParam("decidedFrom")
    @Parameter(description = "Decided on this day or later", example = "2026-01-01")
    LocalDate decidedFrom;

    @QueryParam("decidedTo")
    @Parameter(description = "Decided on this day or before", example = "2026-12-31")
    LocalDate decidedTo;

    @QueryParam("asOf")
    @Parameter(
            description = "The permits and their projects as known at the end of this day; now by default",
            example = "2026-11-24")
    LocalDate asOf;

    public PermitQuery toQuery() {
        return new PermitQuery(
                null,
                types,
                states,
                areaCodes,
                responsibleUnits,
                leadDepartments,
                text,
                authority,
                late,
                appliedFrom,
                appliedTo,
                decidedFrom,
                decidedTo,
                asOf);
    }
}
