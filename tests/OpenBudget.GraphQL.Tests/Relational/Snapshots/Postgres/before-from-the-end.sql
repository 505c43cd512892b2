-- { books(last: 2, before: "e2FiNjhmNDg4fVxudWxsOjI=" order: [{ pages: DESC }]) { nodes { title } } }

SELECT t0."Title", t0."#rank"
FROM (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0" NULLS FIRST, t0."#key1" DESC) AS "#rank"
FROM (SELECT *
FROM (SELECT t0."Title", t0."Pages" AS "#key0", t0."Id" AS "#key1"
FROM "Books" t0
WHERE ((t0."Pages" > $1 OR $1 IS NULL AND t0."Pages" IS NOT NULL) OR (t0."Pages" = $1 OR t0."Pages" IS NULL AND $1 IS NULL) AND t0."Id" < $2)
ORDER BY t0."Pages" NULLS FIRST, t0."Id" DESC
LIMIT 101) t0
ORDER BY t0."#key0" NULLS FIRST, t0."#key1" DESC
LIMIT $3) t0) t0
ORDER BY t0."#rank" DESC
