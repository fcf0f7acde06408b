/** A card's place while its toolkit is on its way; as high as a card, so that nothing moves when that comes. */
export function CardSkeleton() {
  return (
    <div className="tr-card" data-skeleton>
      <div className="tr-card-header">
        <span className="tr-bone tr-bone-logo" />
        <div className="tr-card-heading">
          <span className="tr-bone tr-bone-name" />
          <span className="tr-bone tr-bone-status" />
        </div>
      </div>
      <div className="tr-card-text">
        <span className="tr-bone" />
        <span className="tr-bone tr-bone-last" />
      </div>
      <div className="tr-card-actions">
        <span className="tr-bone tr-bone-action" />
      </div>
    </div>
  );
}
