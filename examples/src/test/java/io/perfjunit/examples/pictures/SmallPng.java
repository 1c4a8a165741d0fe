package io.perfjunit.examples.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A browser writes its pictures in haste; the same pixels fit into fewer bytes. */
final class SmallPng {

    private SmallPng() {}

    static byte[] of(InputStream picture) throws IOException {
        BufferedImage read = ImageIO.read(picture);
        // Pages are opaque, so a fourth byte per pixel would say nothing.
        BufferedImage opaque = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(read, 0, 0, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam densest = writer.getDefaultWriteParam();
        densest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        densest.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), densest);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
