package org.gridgov.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies the XML parts of a workbook within the limits, so that what is read afterwards is exactly what was measured.
 *
 * <p>A cell whose address lies outside any spreadsheet is refused as well: a reader that trusts it would fill memory
 * with empty columns.
 */
final class ZipGuard {
    private static final long SMALL = 1 << 20;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    private ZipGuard() {}

    /**
     * What may be read: a copy of the XML parts, the names of all parts, and what was noted of the sheets.
     *
     * @param bytes holds an archive of the XML parts
     * @param names the names of all parts
     * @param layout hidden columns and merged cells
     */
    record Safe(ByteArrayOutputStream bytes, List<String> names, SheetLayout layout) {}

    /** The copy; empty, with a finding, if the workbook goes beyond a limit or is broken. */
    static Optional<Safe> copy(byte[] workbook, ReadLimits limits, Remarks remarks) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        SheetLayout layout = new SheetLayout();
        List<ZipParts.Part> parts;
        try (ZipOutputStream out = new ZipOutputStream(copy)) {
            parts = ZipParts.of(workbook);
            long most = Math.min(limits.maxZipBytes(), Math.max(SMALL, (long) workbook.length * limits.maxZipRatio()));
            if (parts.size() > limits.maxZipEntries()) {
                remarks.error(Code.ZIP_BOMB, remarks.place(), parts.size(), 0);
                return Optional.empty();
            }
            out.setLevel(Deflater.BEST_SPEED);
            long inflated = 0;
            for (ZipParts.Part each : parts) {
                boolean wanted = isXml(each.name());
                Part part = new Part();
                inflated += ZipParts.inflate(
                        workbook, each, most - inflated, wanted ? part : OutputStream.nullOutputStream());
                if (inflated > most) {
                    remarks.error(Code.ZIP_BOMB, remarks.place(), parts.size(), inflated);
                    return Optional.empty();
                }
                if (wanted) {
                    inspect(each.name(), part.view(), layout);
                    out.putNextEntry(new ZipEntry(each.name()));
                    part.writeTo(out);
                    out.closeEntry();
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The parser answers a part that is no XML with unchecked exceptions as well.
            remarks.error(Code.BROKEN_WORKBOOK, remarks.place());
            return Optional.empty();
        }
        return Optional.of(
                new Safe(copy, parts.stream().map(ZipParts.Part::name).toList(), layout));
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private static void inspect(String name, InputStream part, SheetLayout layout) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(part);
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("A workbook has no document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    address(reader, "c", ADDRESS);
                    address(reader, "row", NUMBER);
                    layout.element(name, reader);
                }
            }
        } finally {
            reader.close();
        }
    }

    private static void address(XMLStreamReader reader, String element, Pattern pattern) throws XMLStreamException {
        if (reader.getLocalName().equals(element)) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals("r")
                        && !pattern.matcher(reader.getAttributeValue(i)).matches()) {
                    throw new XMLStreamException("An address must lie in a spreadsheet");
                }
            }
        }
    }

    /** Bytes that can be read again without a second copy. */
    private static final class Part extends ByteArrayOutputStream {
        InputStream view() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }
}
