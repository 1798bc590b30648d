package org.gongkai.press.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.crew.Crew;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.YearFile;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.BuiltIn;

/** The files for programs and spreadsheets (数据文件): the catalogue, the tables of the reports, what has changed. */
public final class DataExports {

    private final Edition edition;
    private final AnnualExport annual;
    private final Output out;
    private final CatalogueExport catalogue;

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

    /** The writing of all files. */
    public List<Crew.Task> tasks() {
        List<Crew.Task> tasks = new ArrayList<>(List.of(
                this::json,
                () -> out.put(Addresses.CATALOGUE_XLSX, catalogue.xlsx()::write),
                () -> out.put(Addresses.CATALOGUE_JSONLD, new LinkedData(edition).json()),
                () -> out.put(Addresses.CATALOGUE_CSV, catalogue::csv),
                this::reports));
        EarlierRelease earlier = edition.earlier();
        if (earlier != null) {
            tasks.add(() -> changes(earlier));
        }
        return tasks;
    }

    private void json() throws IOException {
        out.put(Addresses.CATALOGUE_JSON, catalogue.json());
        List<YearFile> parts = YearFile.of(edition.catalogue());
        for (YearFile part : parts) {
            out.put(part.address(), catalogue.json(part));
        }
        out.put(Addresses.CATALOGUE_PARTS, catalogue.parts(parts));
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
        out.put(Addresses.CHANGES, new Changes(edition, release, out).json());
        schema(Addresses.CHANGES_SCHEMA);
    }

    private void schema(Address address) throws IOException {
        out.put(address, BuiltIn.file("schema/" + address.file()));
    }
}
