package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import java.util.Optional;
import java.util.function.Function;

/** The attributes of a load or of one of its stages, as text. */
interface Attributes {

    /** The effective text of an attribute and its origin; empty when it is set nowhere. */
    Optional<Sourced> find(String attribute);

    /** Reads an attribute; a value that cannot be read is noted as an error and counts as not set. */
    <T> Optional<T> read(String attribute, Function<String, T> parser);

    /** Notes a mistake for each of these attributes that is set. */
    void refuse(String rule, String... attributes);
}
