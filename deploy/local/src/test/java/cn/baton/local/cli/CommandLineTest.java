package cn.baton.local.cli;

import cn.baton.local.cli.Invocation.Demo;
import cn.baton.local.cli.Invocation.StackFlags;
import cn.baton.local.cli.Invocation.Token;
import cn.baton.local.cli.Invocation.Up;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.OptionalInt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {

    @Test
    void upNeedsNoOptions() throws UsageException {
        assertThat(CommandLine.parse("up")).isEqualTo(new Up(new StackFlags(8080, null, false, false)));
    }

    @Test
    void upTakesAllItsOptions() throws UsageException {
        assertThat(CommandLine.parse("up", "--port-base", "9000", "--data=state", "--without-servers", "--verbose"))
                .isEqualTo(new Up(new StackFlags(9000, Path.of("state"), true, true)));
    }

    @Test
    void demoCanStopAfterTheStory() throws UsageException {
        assertThat(CommandLine.parse("demo", "--exit"))
                .isEqualTo(new Demo(new StackFlags(8080, null, false, false), true));
    }

    @Test
    void demoNeedsItsOwnServers() {
        assertThatThrownBy(() -> CommandLine.parse("demo", "--without-servers"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--without-servers");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "city-admin, 411000-FGW, none, none",
                "leader, 411000-ZFB, none, none",
                "inspector, 411000-DCZX, none, none",
                "county-officer, 411082-FGW, 411082, none",
                "department-officer, 411000-ZRZYJ, none, none",
                "viewer, none, none, none",
                "system, none, none, *:read"
            })
    void aRoleHasItsUsualHolder(String role, String unit, String area, String scope) throws UsageException {
        assertThat(CommandLine.parse("token", role))
                .isEqualTo(new Token(new Claims(role, role, unit, area, scope), OptionalInt.empty()));
    }

    @Test
    void aTokenCanSpeakForSomebodyElse() throws UsageException {
        assertThat(CommandLine.parse(
                        "token", "--unit", "411081-FGW", "county-officer", "--area=411081", "--subject", "wang"))
                .isEqualTo(new Token(
                        new Claims("wang", "county-officer", "411081-FGW", "411081", null), OptionalInt.empty()));
    }

    @Test
    void aMachineClientHasTheScopesThatAreAskedFor() throws UsageException {
        assertThat(CommandLine.parse("token", "system", "--scope", "permits:write projects:read"))
                .isEqualTo(new Token(
                        new Claims("system", "system", null, null, "permits:write projects:read"),
                        OptionalInt.empty()));
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> CommandLine.parse("token", "king"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("king")
                .hasMessageContaining("department-officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "70000", "65522", "abc", "-1"})
    void aPortBaseLeavesRoomForAllPorts(String base) {
        assertThatThrownBy(() -> CommandLine.parse("up", "--port-base", base))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--port-base")
                .hasMessageContaining(base);
    }

    @Test
    void anOptionOfAnotherCommandIsRefused() {
        assertThatThrownBy(() -> CommandLine.parse("up", "--exit"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--exit");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> CommandLine.parse("up", "--data"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void moreThanOneRoleIsTooMany() {
        assertThatThrownBy(() -> CommandLine.parse("token", "leader", "viewer")).isInstanceOf(UsageException.class);
    }
}
