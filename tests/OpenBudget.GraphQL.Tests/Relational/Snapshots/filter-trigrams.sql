-- { books(where: { title: { contains: "abcd", ncontains: "efg" }, or: [{ subtitle: { contains: "a\"b" } }, { author: { name: { contains: "hij" } } }] }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
WHERE (t0."Id" IN (SELECT rowid
FROM "Books_trigrams"
WHERE "Books_trigrams"."Title" MATCH ?2) AND (t0."Id" IN (SELECT rowid
FROM "Books_trigrams"
WHERE "Books_trigrams"."Subtitle" MATCH ?5) OR t1."Id" IN (SELECT rowid
FROM "Authors_trigrams"
WHERE "Authors_trigrams"."Name" MATCH ?7))) AND ((instr(t0."Title", ?1) > 0 AND (instr(t0."Title", ?3) > 0) IS NOT TRUE) AND (instr(t0."Subtitle", ?4) > 0 OR instr(t1."Name", ?6) > 0))
ORDER BY t0."Id"
LIMIT ?8
