package cn.baton.notification.document;

import cn.baton.testing.BatonServers;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class TypesetterIT {

    private static final String BODY = """
            长葛市工业和信息化局：
            经督导核查，贵单位负责的重点项目“黄河旋风金刚石材料项目”存在资金方面的问题（问题编号：2026-0001，性质：较大）：二期设备款 3200 万元未按约定到位，两条生产线停装。
            该问题的整改期限为2026年11月16日。逾期未整改到位，资金仍未拨付。
            现予提醒。请贵单位高度重视，明确责任人和完成时限，抓紧整改到位，并于2026年12月1日前将整改情况书面回复我单位。
            特此函告。""";

    @Inject
    Typesetter typesetter;

    @Inject
    @Location("document/letter.xml")
    Template layout;

    @Test
    void theTextInTheDocumentIsTheLetters() throws IOException {
        LetterSheet sheet = sheet(BODY);

        String text = textOf(typesetter.set(sheet));

        String expected = sheet.organ() + sheet.number() + sheet.title() + sheet.body() + sheet.organ() + sheet.date();
        assertThat(squeeze(text)).isEqualTo(squeeze(expected));
    }

    @Test
    void rareNameCharactersHaveGlyphs() throws IOException {
        byte[] pdf = typesetter.set(sheet("联系人：王镕、李昉、赵喆、孙堃、周赟。"));

        assertThat(textOf(pdf)).contains("王镕、李昉、赵喆、孙堃、周赟");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+");
            });
        }
    }

    @Test
    void aFontOfTheFolderIsPreferredAndTheBundledOneFillsItsGaps(@TempDir Path folder) throws IOException {
        try (InputStream latin =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(latin, folder.resolve("LatinFang.ttf"));
        }
        Typesetter preferring = new Typesetter(new Press(new FontShelf(
                        new FolderOfFonts(folder),
                        new UnpackedFiles(folder.resolve("unpacked").toString()))), layout);

        byte[] pdf = preferring.set(sheet("问题编号 ABC：已整改。"));

        assertThat(textOf(pdf)).contains("问题编号 ABC：已整改。");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document))
                    .extracting(font -> font.getName().replaceAll("^.*\\+", ""))
                    .contains("LiberationSans", "NotoSansSC-Regular");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsNamedAndNotPrinted() {
        assertThatThrownBy(() -> typesetter.set(sheet("附注：\uE123。")))
                .isInstanceOfSatisfying(
                        MissingGlyphsException.class,
                        problem ->
                                assertThat(problem.extensions()).isEqualTo(Map.of("missingGlyphs", List.of("\uE123"))));
    }

    @Test
    void theSameLetterGivesTheSameBytes() throws IOException {
        byte[] pdf = typesetter.set(sheet(BODY));

        assertThat(typesetter.set(sheet(BODY))).isEqualTo(pdf);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .as("no date of the wall clock is left")
                .contains("<xmp:MetadataDate>" + sheet(BODY).signedAt() + "</xmp:MetadataDate>");
    }

    @Test
    void markupInALetterIsText() throws IOException {
        String sly = "附注：<fo:external-graphic src=\"http://example.org/x.png\"/> & 其他。";

        assertThat(squeeze(textOf(typesetter.set(sheet(sly))))).contains(squeeze(sly));
    }

    @Test
    void aLongLetterGoesOnWithPageNumbers() throws IOException {
        byte[] pdf = typesetter.set(sheet(BODY.replace("特此函告。", "请认真落实各项整改措施，确保按期完成。\n".repeat(40) + "特此函告。")));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(textOf(pdf)).contains("— 2 —").doesNotContain("— 1 —");
        }
        picture(pdf, 1, "letter-page-2");
    }

    @Test
    void theLetterLooksLikeOne() throws IOException {
        byte[] pdf = typesetter.set(sheet(BODY));

        BufferedImage page = picture(pdf, 0, "letter");

        int headline = page.getRGB(page.getWidth() / 2, rule(page));
        assertThat((headline >> 16) & 0xFF).as("red of the rule").isGreaterThan(180);
        assertThat(headline & 0xFF).as("blue of the rule").isLessThan(120);
    }

    /** The first row, from 43 mm down, whose middle is not white. */
    private static int rule(BufferedImage page) {
        int row = page.getHeight() * 43 / 297;
        while ((page.getRGB(page.getWidth() / 2, row) & 0xFF) > 200) {
            row++;
        }
        return row;
    }

    private static BufferedImage picture(byte[] pdf, int page, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 150);
            ImageIO.write(image, "png", Path.of("target", name + ".png").toFile());
            Files.write(Path.of("target", name + ".pdf"), pdf);
            return image;
        }
    }

    private static LetterSheet sheet(String body) {
        return new LetterSheet(
                "许昌市重点项目建设服务中心",
                "许重项督〔2026〕1号",
                "关于黄河旋风金刚石材料项目问题整改的提醒函",
                body,
                "2026年11月24日",
                Instant.parse("2026-11-24T01:00:00Z"));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (var page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
