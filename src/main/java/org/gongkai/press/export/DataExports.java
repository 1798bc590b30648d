package org.gongkai.press.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongkai.crew.Crew;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.YearFile;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.BuiltIn;

/**
 * The files for programs and spreadsheets (数据文件): the catalogue, the tables of the reports, what has changed. How large
 * those of the catalogue became is told on its page, which is printed after them.
 */
public final class DataExports {

    private final Edition edition;
    private final AnnualExport annual;
    private final Output out;
    private final CatalogueExport catalogue;
    private final Map<Address, Long> sizes = new ConcurrentHashMap<>();

    /** Of pages and proofs that are written: their hashes are told. */
    public DataExports(Edition edition, AnnualExport annual, Output out) {
        this.edition = edition;
        this.annual = annual;
        this.out = out;
        this.catalogue = new CatalogueExport(edition, out);
    }

    /** Where all files of an edition lie. */
    public static Stream<Address> addresses(Edition edition) {
        List<Address> all = new ArrayList<>(List.of(
                Addresses.CATALOGUE_JSON,
                Addresses.CATALOGUE_PARTS,
                Addresses.CATALOGUE_SCHEMA,
                Addresses.CATALOGUE_XLSX,
                Addresses.CATALOGUE_JSONLD,
                Addresses.CATALOGUE_CSV));
        YearFile.of(edition.catalogue()).forEach(part -> all.add(part.address()));
        for (int year : edition.figures().keySet()) {
            List.of("xlsx", "csv", "json").forEach(kind -> all.add(Addresses.annual(year, kind)));
            all.add(Addresses.ANNUAL_SCHEMA);
        }
        if (edition.earlier() != null) {
            all.addAll(List.of(Addresses.CHANGES, Addresses.CHANGES_SCHEMA));
        }
        return all.stream();
    }

    /** The bytes of each file of the catalogue that is written; 0 where it is not. */
    public long size(Address address) {
        return sizes.getOrDefault(address, 0L);
    }

    private void put(Address address, Output.Contents contents) throws IOException {
        out.put(address, stream -> {
            CountingStream counted = new CountingStream(stream);
            contents.write(counted);
            sizes.put(address, counted.count());
        });
    }

    private void put(Address address, List<byte[]> pieces) throws IOException {
        put(address, stream -> {
            for (byte[] piece : pieces) {
                stream.write(piece);
            }
        });
    }

    /** The writing of all files. */
    public List<Crew.Task> tasks() {
        List<Crew.Task> tasks = new ArrayList<>(List.of(
                this::json,
                () -> put(Addresses.CATALOGUE_XLSX, catalogue.xlsx()::write),
                () -> put(Addresses.CATALOGUE_JSONLD, new LinkedData(edition).json()),
                () -> put(Addresses.CATALOGUE_CSV, catalogue::csv),
                this::reports));
        EarlierRelease earlier = edition.earlier();
        if (earlier != null) {
            tasks.add(() -> changes(earlier));
        }
        return tasks;
    }

    private void json() throws IOException {
        put(Addresses.CATALOGUE_JSON, catalogue.json());
        List<YearFile> parts = YearFile.of(edition.catalogue());
        for (YearFile part : parts) {
            out.put(part.address(), catalogue.json(part));
        }
        put(Addresses.CATALOGUE_PARTS, List.of(catalogue.parts(parts).getBytes(StandardCharsets.UTF_8)));
        schema(Addresses.CATALOGUE_SCHEMA);
    }

    private void reports() throws IOException {
        for (Map.Entry<Address, byte[]> file : annual.files().entrySet()) {
            out.put(file.getKey(), file.getValue());
        }
        if (!edition.figures().isEmpty()) {
            schema(Addresses.ANNUAL_SCHEMA);
        }
    }

    private void changes(EarlierRelease release) throws IOException {
        put(Addresses.CHANGES, List.of(new Changes(edition, release, out).json().getBytes(StandardCharsets.UTF_8)));
        schema(Addresses.CHANGES_SCHEMA);
    }

    private void schema(Address address) throws IOException {
        put(address, List.of(BuiltIn.file("schema/" + address.file())));
    }
}
