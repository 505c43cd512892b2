-- { books(where: { or: [{ title: { contains: "abc" } }, { year: { eq: 1 } }], reviews: { some: { text: { contains: "abc" } }, none: { text: { contains: "def" } }, all: { text: { contains: "ghi" } } } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE ((strpos(t0."Title", $1) > 0 OR t0."Year" = $3) AND (EXISTS (SELECT 1
FROM "Reviews" t1
WHERE t1."BookId" = t0."Id" AND "trigrams"(t1."Text") @> $5 AND strpos(t1."Text", $4) > 0) AND NOT EXISTS (SELECT 1
FROM "Reviews" t2
WHERE t2."BookId" = t0."Id" AND "trigrams"(t2."Text") @> $7 AND strpos(t2."Text", $6) > 0) AND NOT EXISTS (SELECT 1
FROM "Reviews" t3
WHERE t3."BookId" = t0."Id" AND (strpos(t3."Text", $8) > 0) IS NOT TRUE)))
ORDER BY t0."Id"
LIMIT $10
