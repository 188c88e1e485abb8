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
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
import java.util.stream.Stream;
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
        特此函告。\
        """;

    /** In pt: the text area is 156 mm wide, 28 mm from the left. */
    private static final double LEFT = 28 * 72 / 25.4;

    private static final double RIGHT = (28 + 156) * 72 / 25.4;
    private static final double BOTTOM = 297 * 72 / 25.4;
    private static final double HAIR = 0.5;

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
        Typesetter preferring = preferringLatin(folder);

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
    void onlyWhatIsMissingIsNamedAndAllOfIt() {
        List<String> missing = new ArrayList<>(List.of("\uE123", "𠮷", "😀"));
        for (int i = 0; i < 12; i++) {
            missing.add(Character.toString(0xE200 + i));
        }
        String body = "联系人：𬭩、王镕；" + String.join("，", missing) + "。";

        assertThatThrownBy(() -> typesetter.set(sheet(body)))
                .isInstanceOfSatisfying(MissingGlyphsException.class, problem -> {
                    assertThat((List<?>) problem.extensions().get("missingGlyphs"))
                            .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                            .containsExactlyInAnyOrderElementsOf(missing);
                    assertThat(problem.detail().chinese()).contains("😀").doesNotContain("𬭩");
                });
    }

    /** Beyond the BMP, which FOP counts as two glyphs: at the start, in the middle, at the end, several, in all places. */
    @ParameterizedTest
    @ValueSource(strings = {"𬭩业有限公司", "华东𬭩业有限公司", "华东𬭩", "𬭩𬭎𬭩", "A𬭩B𬬭C，“𬭛”（𬭳）。", "𬭩1𬭎2𬭩3 𬬭 4，𬭛；5"})
    void charactersBeyondTheBmpAreTakenOutAsTheyWerePutIn(String name) throws IOException {
        LetterSheet sheet = sheet("关于" + name + "问题整改的提醒函", "长葛市" + name + "：\n" + name + "\n" + BODY + "\n" + name);

        byte[] pdf = typesetter.set(sheet);

        String expected = sheet.organ() + sheet.number() + sheet.title() + sheet.body() + sheet.organ() + sheet.date();
        assertThat(squeeze(textOf(pdf)).replaceAll("—\\d+—", "")).isEqualTo(squeeze(expected));
        assertThat(typesetter.set(sheet)).as("reproducible").isEqualTo(pdf);
        assertThat(brokenReferences(pdf)).isEmpty();
    }

    @Test
    void charactersBeyondTheBmpAreTakenOutOfMixedFontsToo(@TempDir Path folder) throws IOException {
        Typesetter preferring = preferringLatin(folder);
        String body = "A𬭩B𬭎，ABC 𬭩：“𬭩 xyz”，王镕𬭩。";

        assertThat(textOf(preferring.set(sheet(body)))).contains(body);
    }

    @ParameterizedTest
    @MethodSource("longWords")
    void longWordsStayInTheTextArea(String word) throws IOException {
        LetterSheet sheet = sheet("关于" + word + "的提醒函", word + "：\n附注 " + word + "，" + word + "。\n" + BODY);

        byte[] pdf = typesetter.set(sheet);

        assertThat(outside(pdf)).isEmpty();
        String expected = sheet.organ() + sheet.number() + sheet.title() + sheet.body() + sheet.organ() + sheet.date();
        assertThat(squeeze(textOf(pdf)).replaceAll("—\\d+—", "")).isEqualTo(squeeze(expected));
    }

    static Stream<String> longWords() {
        return Stream.of(
                "W".repeat(120),
                "0123456789".repeat(20),
                "https://ggzyjy.xuchang.example/projects/" + "a-b_c.d/".repeat(32) + "?x=1",
                "jijianweijianweixuchangshizhongdianxiangmujianshefuwuzhongxin@xuchang.gov.example",
                "W".repeat(60) + "𬭩".repeat(60),
                "。".repeat(60),
                "（" + "Ａ".repeat(80) + "）",
                "é".repeat(100));
    }

    @Test
    void wordsThatFitAreNotTorn() throws IOException {
        String words = "Environmental Management System ISO14001 certification，OA，WPS，ERP，CRM，APP，GIS。";

        String text = textOf(typesetter.set(sheet(words.repeat(6))));

        assertThat(text.lines().flatMap(line -> Stream.of(line.split("[ ，。]+"))))
                .contains("Environmental", "Management", "certification")
                .doesNotContain("Environmenta", "Managemen", "certificatio");
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

    private Typesetter preferringLatin(Path folder) throws IOException {
        try (InputStream latin =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(latin, folder.resolve("LatinFang.ttf"));
        }
        return new Typesetter(
                new Press(new FontShelf(
                        new FolderOfFonts(folder),
                        new UnpackedFiles(folder.resolve("unpacked").toString()))),
                layout);
    }

    /** Glyphs that do not stand in the text area of 156 mm, page furniture apart. */
    private static List<String> outside(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    super.processTextPosition(text);
                    boolean inside = text.getX() >= LEFT - HAIR
                            && text.getX() + text.getWidth() <= RIGHT + HAIR
                            && text.getY() <= BOTTOM;
                    // The rules at head and foot hang on blanks.
                    if (!inside && !text.getUnicode().replace('\u00A0', ' ').isBlank()) {
                        found.add("%s at %.1f %.1f".formatted(text.getUnicode(), text.getX(), text.getY()));
                    }
                }
            };
            stripper.getText(document);
        }
        return found;
    }

    /** Objects that are not where the table says. */
    private static List<Integer> brokenReferences(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("startxref\n") + "startxref\n".length();
        int table = Integer.parseInt(text.substring(last, text.indexOf('\n', last)));
        assertThat(text.substring(table)).startsWith("xref\n");
        String[] lines = text.substring(table).split("\n");
        List<Integer> broken = new ArrayList<>();
        for (int object = 1; lines[object + 2].endsWith("n "); object++) {
            if (!text.startsWith(object + " 0 obj", Integer.parseInt(lines[object + 2].substring(0, 10)))) {
                broken.add(object);
            }
        }
        return broken;
    }

    private static LetterSheet sheet(String body) {
        return sheet("关于黄河旋风金刚石材料项目问题整改的提醒函", body);
    }

    private static LetterSheet sheet(String title, String body) {
        return new LetterSheet(
                "许昌市重点项目建设服务中心", "许重项督〔2026〕1号", title, body, "2026年11月24日", Instant.parse("2026-11-24T01:00:00Z"));
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
