package org.gongkai.audit;

/**
 * An index of the search by itself (检索索引): that of the whole site, or a volume of it.
 *
 * @param folder where its files lie, with a slash at the end
 * @param first the number of its first entry
 * @param entries how many it has
 */
record SearchPart(String folder, int first, int entries) {

    String head() {
        return folder + "index.json";
    }

    String shard(int number) {
        return folder + "shards/" + number + ".bin";
    }

    String list(int number) {
        return folder + "entries/" + number + ".json";
    }
}
