package cn.baton.project.survey;

import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SurveyTest {

    @ParameterizedTest
    @CsvSource({
        "county-officer, 411082-FGW",
        "department-officer, 411082-FGW",
        "inspector, 411082-FGW",
        "city-admin, 411000-FGW",
        "city-admin,"
    })
    void belongsToTheUnitThatMadeTheVisitAndToTheCity(String role, String unit) {
        assertThatCode(() -> by("411082-FGW").requireOwnedBy(caller(role, unit)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "county-officer, 411082-GXJ",
        "inspector, 411000-ZX",
        "department-officer, 411082-fgw",
        "county-officer,"
    })
    void belongsToNobodyElse(String role, String unit) {
        assertThatThrownBy(() -> by("411082-FGW").requireOwnedBy(caller(role, unit)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void ofNoUnitItBelongsToTheCityAlone() {
        Survey survey = by(null);

        assertThatThrownBy(() -> survey.requireOwnedBy(caller(Roles.INSPECTOR, null)))
                .isInstanceOf(ProblemException.class);
        assertThatCode(() -> survey.requireOwnedBy(caller(Roles.CITY_ADMIN, null)))
                .doesNotThrowAnyException();
    }

    private static Caller caller(String role, String unit) {
        return new Caller("li", unit, "411082", role);
    }

    private static Survey by(String unit) {
        return Survey.record(
                new RecordSurvey(null, "圣戈班", "411082", LocalDate.of(2023, 9, 20), 4, null, null),
                null,
                unit,
                Clock.systemUTC());
    }
}
