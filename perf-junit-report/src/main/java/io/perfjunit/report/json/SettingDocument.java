package io.perfjunit.report.json;

/**
 * One effective setting.
 *
 * @param name as the user writes it
 * @param value in the units of the user
 * @param origin where it was set
 */
public record SettingDocument(String name, String value, String origin) {

    public SettingDocument {
        Required.field("settings.name", name);
        Required.field("settings.value", value);
        Required.field("settings.origin", origin);
    }
}
