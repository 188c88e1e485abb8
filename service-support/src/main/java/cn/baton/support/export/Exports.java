package cn.baton.support.export;

import cn.baton.support.file.Downloads;
import cn.baton.support.file.FileContent;
import cn.baton.support.file.FileType;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers with whole lists as files: in the format asked for, else in the one that is accepted first.
 *
 * <p>The resource method produces {@link #XLSX} and {@link #CSV}, and hands over the very list that its JSON twin answers page
 * by page. It answers a plain {@code Response}: of a {@code RestResponse} that may have one of several types, the framework
 * would write what {@code toString} says.
 */
@RequestScoped
public class Exports {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    private static final List<FileType> TYPES = List.of(FileType.XLSX, FileType.CSV);

    private final HttpHeaders headers;

    @Inject
    Exports(HttpHeaders headers) {
        this.headers = headers;
    }

    public <T> Response answer(ListSheet<T> sheet, ExportParameters asked, Function<PageRequest, Page<T>> list) {
        FileType type = type(asked.format());
        FileContent content = FileContent.made(output -> ListFile.write(output, type, sheet, asked.sort(), list));
        return Downloads.generated(sheet.name(), type, content)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build()
                .toResponse();
    }

    private FileType type(String format) {
        if (format != null) {
            return FileType.valueOf(format.toUpperCase(Locale.ROOT));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(Exports::accepted)
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static Stream<FileType> accepted(MediaType wanted) {
        return TYPES.stream().filter(type -> wanted.isCompatible(MediaType.valueOf(type.mediaType())));
    }
}
