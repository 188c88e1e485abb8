package cn.baton.support.event;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/**
 * How payloads are made of views: each field from the one of its name, unless its mapper says from which. A field that has
 * none, or could have several, is an error of the compiler, so that none is left out or exchanged with its neighbour.
 */
@MapperConfig(
        componentModel = MappingConstants.ComponentModel.JAKARTA_CDI,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR,
        implementationName = "Generated<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface ByName {}
