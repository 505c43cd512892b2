-- { books(where: { or: [{ title: { contains: "abc" } }, { year: { eq: 1 } }], reviews: { some: { text: { contains: "abc" } }, none: { text: { contains: "def" } }, all: { text: { contains: "ghi" } } } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE ((instr(t0."Title", ?1) > 0 OR t0."Year" = ?3) AND (EXISTS (SELECT 1
FROM "Reviews" t1
WHERE t1."BookId" = t0."Id" AND t1."Id" IN (SELECT rowid
FROM "Reviews_trigrams"
WHERE "Reviews_trigrams"."Text" MATCH ?5) AND instr(t1."Text", ?4) > 0) AND NOT EXISTS (SELECT 1
FROM "Reviews" t2
WHERE t2."BookId" = t0."Id" AND t2."Id" IN (SELECT rowid
FROM "Reviews_trigrams"
WHERE "Reviews_trigrams"."Text" MATCH ?7) AND instr(t2."Text", ?6) > 0) AND NOT EXISTS (SELECT 1
FROM "Reviews" t3
WHERE t3."BookId" = t0."Id" AND (instr(t3."Text", ?8) > 0) IS NOT TRUE)))
ORDER BY t0."Id"
LIMIT ?10
