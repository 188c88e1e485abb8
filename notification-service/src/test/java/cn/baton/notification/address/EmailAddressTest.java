package cn.baton.notification.address;

import cn.baton.notification.address.InvalidAddressException.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmailAddressTest {

    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gxj@example.org",
                "Gxj.Ban-Gong+2026@Mail.Example.ORG",
                "o'neil!#$%&*/=?^_`{|}~@example.org",
                "gxj@xn--fsqu00a.xn--0zwm56d",
                "a@b.cn"
            })
    void whatIsPlainIsSentAsItWasEntered(String address) {
        assertThat(EmailAddress.parse(address).sent()).isEqualTo(address);
        assertThat(EmailAddress.parse(address)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "gxj@例子.测试, gxj@xn--fsqu00a.xn--0zwm56d",
        "gxj@bücher.example, gxj@xn--bcher-kva.example",
        "gxj@BÜCHER.example, gxj@xn--bcher-kva.example"
    })
    void anInternationalDomainIsConvertedForSendingAndShownAsEntered(String entered, String sent) {
        EmailAddress address = EmailAddress.parse(entered);

        assertThat(address.sent()).isEqualTo(sent);
        assertThat(address).hasToString(entered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "彡形@example.org",
                "ａｂ@example.org",
                "\"gong xin\"@example.org",
                "\"@\"@example.org",
                "@example.org",
                ".gxj@example.org",
                "gxj.@example.org",
                "g..xj@example.org",
                "gxj @example.org",
                "a@b@example.org",
                "工信局 <gxj@example.org",
                "gxj(办公室)@example.org",
                "gxj\u00A0@example.org"
            })
    void aLocalPartIsPlainAscii(String address) {
        refused(address, Flaw.LOCAL_PART);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gxj@localhost",
                "gxj@",
                "gxj@.org",
                "gxj@example.org.",
                "gxj@例子.测试。",
                "gxj@example..org",
                "gxj@-example.org",
                "gxj@exa_mple.org",
                "gxj@exa mple.org",
                "gxj@[192.0.2.1]",
                "gxj@[IPv6:2001:db8::1]",
                "gxj@192.0.2.1",
                "gxj@example.org>",
                "gxj@example.org,b",
                "gxj@ｅｘａｍｐｌｅ.org",
                "gxj@faß.de",
                "gxj@例子。测试",
                "gxj@exam\u200Dple.org"
            })
    void aDomainHasADotAndIsTheOneThatWasEntered(String address) {
        refused(address, Flaw.DOMAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gxj",
                "gxj@example.org\r\nRCPT TO:<other@example.org>",
                "gxj\n@example.org",
                "gxj\u0000@example.org",
                "gxj@example.org\u0000",
                "gxj@exam\tple.org",
                "gxj@example.org\u0085"
            })
    void nothingEndsALineOfSmtp(String address) {
        refused(address, Flaw.FORM);
    }

    @Test
    void lengthsAreThoseOfSmtp() {
        String local = "g".repeat(64);
        String longest = local + "@" + LABEL + "." + LABEL + "." + "b".repeat(61);
        assertThat(EmailAddress.parse(longest).sent()).hasSize(254);

        refused("g" + local + "@example.org", Flaw.LOCAL_PART);
        refused(longest + "b", Flaw.LENGTH);
        refused("g@a" + LABEL + ".org", Flaw.DOMAIN);
        refused("g@" + "字".repeat(60) + ".org", Flaw.DOMAIN);
    }

    private static void refused(String address, Flaw flaw) {
        assertThatThrownBy(() -> EmailAddress.parse(address))
                .as(address)
                .isInstanceOfSatisfying(
                        InvalidAddressException.class,
                        invalid -> assertThat(invalid.flaw()).isEqualTo(flaw))
                .message()
                .doesNotContain("gxj");
    }
}
