package cn.baton.project.plan;

import cn.baton.project.registry.ProjectStage;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.math.BigDecimal;
import java.util.UUID;

/** A line of an issued investment plan: an annual plan and its project as they stood then. */
@Entity
@Immutable
@Table(name = "investment_plan_item")
class InvestmentPlanItem {

    @Id
    private UUID id;

    private UUID planId;
    private UUID projectId;
    private long annualPlanVersion;
    private String projectName;

    /** Which the database makes of the name. */
    @Column(insertable = false)
    private String searchText;

    private String areaCode;
    private String responsibleUnit;
    private String leadDepartment;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    private BigDecimal totalInvestment;

    @Embedded
    private AnnualPlanTerms terms;

    protected InvestmentPlanItem() {}

    UUID id() {
        return id;
    }

    String projectName() {
        return projectName;
    }

    BigDecimal plannedInvestment() {
        return terms.plannedInvestment();
    }

    InvestmentPlanItemView view() {
        return new InvestmentPlanItemView(
                projectId, annualPlanVersion, projectName, areaCode, responsibleUnit, stage, totalInvestment, terms);
    }
}
