package org.gongkai.unpack.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.gif.GifCommentDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jspecify.annotations.Nullable;

/**
 * A picture (图片): JPEG, PNG, GIF, WebP, TIFF. What cameras and programs write beside the picture: place, owner, serial
 * numbers, comments, a small earlier picture.
 */
public final class Picture {

    private static final Set<String> PERSONS = Set.of("Artist", "Windows XP Author", "Copyright");
    private static final Set<String> NOTES = Set.of(
            "Image Description",
            "User Comment",
            "Host Computer",
            "Image Unique ID",
            "Windows XP Title",
            "Windows XP Comment",
            "Windows XP Keywords",
            "Windows XP Subject");
    private static final Set<String> IPTC_FORM =
            Set.of("Coded Character Set", "Enveloped Record Version", "Application Record Version");

    /** What programs write as the comment of a picture, about themselves alone. */
    private static final Pattern PROGRAMS = Pattern.compile(
            "Lavc[0-9.]+|CREATOR: gd-jpeg v[0-9.]+ \\(using IJG JPEG v[0-9]+\\)"
                    + "(?:, (?:default quality|quality = [0-9]+))?|Created with (?:The )?GIMP|LEAD Technologies Inc\\. V[0-9.]+");

    private Picture() {}

    public static void read(byte[] bytes, Inventory inventory) throws IOException {
        PictureParts.read(bytes, inventory);
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
        } catch (ImageProcessingException e) {
            throw new Refused(TraceKind.UNREADABLE, "metadata");
        }
        for (Directory directory : metadata.getDirectories()) {
            inventory.step(directory.getTagCount());
            if (directory.hasErrors() && !(directory instanceof XmpDirectory)) {
                inventory.trace(TraceKind.UNREADABLE, Wording.NONE, directory.getName());
            }
            directory(directory, inventory.in(directory.getName()));
        }
    }

    private static void directory(Directory directory, Inventory inventory) throws Refused {
        if (directory instanceof ExifThumbnailDirectory && directory.getTagCount() > 0) {
            inventory.trace(TraceKind.THUMBNAIL, Wording.NONE, directory.getTagCount() + " tags");
        } else if (directory instanceof XmpDirectory || directory instanceof PngDirectory) {
            return; // read by PictureParts
        }
        for (Tag tag : directory.getTags()) {
            String name = tag.getTagName();
            String value = described(directory, tag);
            if (value != null && !value.isBlank()) {
                tag(directory, name, value, inventory);
            }
        }
    }

    /** As the library words it, or as it is written where the library finds no words. */
    private static @Nullable String described(Directory directory, Tag tag) {
        String worded = tag.getDescription();
        return worded == null ? directory.getString(tag.getTagType()) : worded;
    }

    private static void tag(Directory directory, String name, String value, Inventory inventory) throws Refused {
        String lower = name.toLowerCase(Locale.ROOT);
        if (directory instanceof GpsDirectory) {
            if (!name.equals("GPS Version ID")) {
                inventory.trace(TraceKind.LOCATION, name, name, value);
            }
        } else if (directory instanceof JpegCommentDirectory || directory instanceof GifCommentDirectory) {
            if (PROGRAMS.matcher(value.replace('\0', ' ').strip()).matches()) {
                inventory.passage(name, name, value);
            } else {
                inventory.trace(TraceKind.IMAGE_NOTE, name, name, value);
            }
        } else if (directory instanceof IptcDirectory) {
            if (!IPTC_FORM.contains(name)) {
                inventory.trace(TraceKind.IMAGE_NOTE, name, name, value);
            }
        } else if (lower.contains("serial number") || lower.contains("owner name") || lower.equals("owner")) {
            inventory.trace(TraceKind.DEVICE, name, name, value);
        } else if (PERSONS.contains(name)) {
            inventory.person(name, name, value);
        } else if (NOTES.contains(name)) {
            inventory.trace(TraceKind.IMAGE_NOTE, name, name, value);
        } else if (name.startsWith("Thumbnail") && name.endsWith("Data")) {
            inventory.trace(TraceKind.THUMBNAIL, name, name, value);
        } else if (directory.getName().startsWith("Exif") || directory.getName().startsWith("Photoshop")) {
            inventory.passage(name, name, value);
        }
    }
}
