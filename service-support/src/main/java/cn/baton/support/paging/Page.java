package cn.baton.support.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param next cursor of the next page, null at the end
 * @param total how many there are in all, only when asked for with {@code count=true}
 */
public record Page<T>(
        @Schema(description = "The items of this page, in the order asked for", maxItems = 200)
        List<T> items,

        @Schema(
                description = "Cursor of the next page; null at the end",
                implementation = String.class,
                examples = "eyJmIjoiYTEifQ",
                nullable = true,
                maxLength = 4000,
                pattern = "^[A-Za-z0-9_-]+$")
        Cursor next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Number of items in the whole list; only with count=true",
                examples = "383",
                minimum = "0")
        Long total) {

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next, total);
    }
}
