package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;

/** Between which amounts the projects of a list lie, both inclusive. */
public record ProjectAmounts(
        @QueryParam("totalInvestmentFrom") @Parameter(description = "Total investment at least, 万元", example = "100000")
        BigDecimal totalInvestmentFrom,

        @QueryParam("totalInvestmentTo") @Parameter(description = "Total investment at most, 万元", example = "2000000")
        BigDecimal totalInvestmentTo,

        @QueryParam("landAreaFrom") @Parameter(description = "Land at least, 亩", example = "10")
        BigDecimal landAreaFrom,

        @QueryParam("landAreaTo") @Parameter(description = "Land at most, 亩", example = "1500")
        BigDecimal landAreaTo) {

    /** What has no amount is in no range. */
    Filter narrow(Filter filter) {
        ProjectListing.amounts(filter, "totalInvestment", totalInvestmentFrom, totalInvestmentTo);
        return ProjectListing.amounts(filter, "landArea", landAreaFrom, landAreaTo);
    }
}
