package cn.baton.issue.ledger;

import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IssueScopeTest {

    private static final Caller COLLEAGUE = officer("411082-GXJ", "411082");
    private static final Caller OTHER_UNIT = officer("411082-FGW", "411082");
    private static final Caller NEIGHBOUR = officer("411081-GXJ", "411081");

    @Test
    void anIssueOfTheAreaIsItsOfficers() {
        Issue issue = Ledger.raised(IssueSeverity.NORMAL);

        assertThat(IssueScope.of(OTHER_UNIT).covers(issue)).isTrue();
        assertThat(IssueScope.of(NEIGHBOUR).covers(issue)).isFalse();
    }

    @Test
    void anIssueWithoutAreaIsTheRaisersUnits() {
        Issue issue = Ledger.unconfirmed(null);

        assertThat(IssueScope.of(COLLEAGUE).covers(issue)).isTrue();
        assertThat(IssueScope.of(OTHER_UNIT).covers(issue)).isFalse();
        assertThat(IssueScope.of(NEIGHBOUR).covers(issue)).isFalse();
        assertThat(IssueScope.of(Ledger.INSPECTOR).covers(issue)).isTrue();
    }

    @Test
    void aUnitNamedLikeAnAreaOpensNothing() {
        Issue issue = Ledger.raised(IssueSeverity.NORMAL);

        assertThat(IssueScope.of(officer("411082", "411081")).covers(issue)).isFalse();
    }

    @Test
    void anOfficerWithoutUnitSeesNoIssueWithoutArea() {
        assertThat(IssueScope.of(officer(null, "411082")).covers(Ledger.unconfirmed(null)))
                .isFalse();
    }

    @Test
    void aDepartmentSeesWhatItMustPutRightAndWhatItRaised() {
        Issue issue = Ledger.raised(IssueSeverity.NORMAL);

        assertThat(IssueScope.of(department("411082-GXJ")).covers(issue)).isTrue();
        assertThat(IssueScope.of(department("411000-DCS")).covers(issue)).isTrue();
        assertThat(IssueScope.of(department("411000-CZJ")).covers(issue)).isFalse();
    }

    private static Caller officer(String unit, String area) {
        return new Caller("zhao", unit, area, Roles.COUNTY_OFFICER);
    }

    private static Caller department(String unit) {
        return new Caller("qian", unit, null, Roles.DEPARTMENT_OFFICER);
    }
}
