-- { books(where: { pages: { neq: null, gt: 3, ngt: 4, gte: 5, ngte: 6, lt: 7, nlt: 8, lte: 9, nlte: 10 } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE (t0."Pages" IS NOT NULL AND t0."Pages" > $1 AND (t0."Pages" <= $2 OR t0."Pages" IS NULL) AND t0."Pages" >= $3 AND (t0."Pages" < $4 OR t0."Pages" IS NULL) AND t0."Pages" < $5 AND (t0."Pages" >= $6 OR t0."Pages" IS NULL) AND t0."Pages" <= $7 AND (t0."Pages" > $8 OR t0."Pages" IS NULL))
ORDER BY t0."Id"
LIMIT $9
