package io.perfjunit.examples.pictures;

/**
 * What a page is looked at on.
 *
 * @param width in CSS pixels
 * @param height where a picture ends at the latest
 * @param dark whether its reader has asked for dark pages
 */
record Screen(int width, int height, boolean dark) {

    static final Screen LIGHT = new Screen(1120, 1180, false);
    static final Screen DARK = new Screen(1120, 1180, true);
    static final Screen NARROW = new Screen(390, 1180, false);

    boolean isPhone() {
        return width < 600;
    }
}
